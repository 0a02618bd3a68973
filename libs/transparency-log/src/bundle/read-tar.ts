import { blockBytes, padding, parseTarHeader, tarEnd } from './tar-header.ts';

/** A file of a tar while it is read. What is not read of it is read over. */
export interface TarFile {
  readonly name: string;
  readonly size: number;
  readonly chunks: AsyncIterable<Uint8Array>;
}

/** The stream is no tar as `writeBundle` writes one. */
export class TarMalformed extends Error {
  /** The file in or behind which it is so; absent before the first. */
  readonly file: string | undefined;

  constructor(file: string | undefined, why: string) {
    super(why);
    this.file = file;
  }
}

/** Reads a tar once, one file after another. Only the chunk at hand is in memory. */
export async function* readTar(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<TarFile, void> {
  const source = new Chunks(bytes);
  let before: string | undefined;
  for (;;) {
    const header = await source.exactly(blockBytes, before);
    if (header.every((byte) => byte === 0)) return assertEnd(source, before);
    const found = parseTarHeader(header);
    if (!found) throw new TarMalformed(before, 'the header of the next file is not as it is written');
    const { name, size } = found;
    let left = size;
    const chunks = (async function* () {
      while (left > 0) {
        const chunk = await source.some(left, name);
        left -= chunk.length;
        yield chunk;
      }
    })();
    yield { name, size, chunks };
    while (left > 0) left -= (await source.some(left, name)).length;
    const zeros = await source.exactly(padding(size), name);
    if (!zeros.every((byte) => byte === 0)) throw new TarMalformed(name, 'what lies behind it is not empty');
    before = name;
  }
}

async function assertEnd(source: Chunks, before: string | undefined): Promise<void> {
  const rest = await source.exactly(tarEnd.length - blockBytes, before);
  if (!rest.every((byte) => byte === 0) || !(await source.atEnd())) {
    throw new TarMalformed(before, 'something follows the end');
  }
}

/** Chunks of any length, taken in the lengths that are needed. */
class Chunks {
  readonly #chunks: AsyncIterator<Uint8Array>;
  #chunk: Uint8Array = new Uint8Array();

  constructor(chunks: AsyncIterable<Uint8Array>) {
    this.#chunks = chunks[Symbol.asyncIterator]();
  }

  /** At least one byte and at most so many. */
  async some(most: number, file: string | undefined): Promise<Uint8Array> {
    if (await this.atEnd()) throw new TarMalformed(file, 'it ends too early');
    const taken = this.#chunk.subarray(0, most);
    this.#chunk = this.#chunk.subarray(taken.length);
    return taken;
  }

  async exactly(length: number, file: string | undefined): Promise<Uint8Array> {
    const taken: Uint8Array[] = [];
    for (let left = length; left > 0; left -= taken.at(-1)!.length) taken.push(await this.some(left, file));
    return Buffer.concat(taken);
  }

  async atEnd(): Promise<boolean> {
    while (this.#chunk.length === 0) {
      const next = await this.#chunks.next();
      if (next.done) return true;
      this.#chunk = next.value;
    }
    return false;
  }
}
