import { readTar, TarMalformed, type TarFile } from '#transparency-log';
import { Refused } from './verdict.ts';

/** The files of a bundle, one after another. */
export class BundleFiles {
  readonly #files: AsyncGenerator<TarFile, void>;
  #next: TarFile | undefined;
  #ended = false;

  constructor(bytes: AsyncIterable<Uint8Array>) {
    this.#files = readTar(bytes);
  }

  /** The file that comes next, if it is called so. */
  optional(name: string): Promise<TarFile | undefined> {
    return this.nextIf((next) => next === name);
  }

  async nextIf(isWanted: (name: string) => boolean): Promise<TarFile | undefined> {
    const next = await this.#peek();
    return next && isWanted(next.name) ? this.#take() : undefined;
  }

  async required(name: string): Promise<TarFile> {
    const next = await this.#peek();
    if (!next) throw new Refused('BUNDLE_MALFORMED', { file: name, why: 'it is missing' });
    if (next.name !== name) throw new Refused('BUNDLE_MALFORMED', { file: next.name, why: `it lies where ${name} should be` });
    return this.#take();
  }

  /** Whatever comes next; undefined at the end. */
  async any(): Promise<TarFile | undefined> {
    return (await this.#peek()) && this.#take();
  }

  async #peek(): Promise<TarFile | undefined> {
    if (this.#next || this.#ended) return this.#next;
    const next = await this.#files.next().catch(refused);
    if (next.done) this.#ended = true;
    else this.#next = next.value;
    return this.#next;
  }

  #take(): TarFile {
    const taken = this.#next!;
    this.#next = undefined;
    return taken;
  }
}

/** A tar that breaks off is a malformed bundle; another error is of the reader's own side. */
export function refused(error: unknown): never {
  if (!(error instanceof TarMalformed)) throw error;
  throw new Refused('BUNDLE_MALFORMED', { ...(error.file !== undefined && { file: error.file }), why: error.message });
}

/** The whole of a file that is read at once: not larger than this. */
export async function wholeOf({ name, size, chunks }: TarFile, mostBytes: number): Promise<Buffer> {
  if (size > mostBytes) throw new Refused('BUNDLE_MALFORMED', { file: name, why: `it has more than ${mostBytes} bytes` });
  const whole = Buffer.allocUnsafe(size);
  let filled = 0;
  try {
    for await (const chunk of chunks) {
      whole.set(chunk, filled);
      filled += chunk.length;
    }
  } catch (error) {
    refused(error);
  }
  return whole;
}
