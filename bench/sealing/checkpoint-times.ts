import { setTimeout as pause } from 'node:timers/promises';
import { HttpClient } from '../../test/support/http-client.ts';

export interface LogSize {
  readonly size: number;
  readonly sealedSize: number;
  /** In milliseconds of this process's clock. */
  readonly at: number;
}

const lookMillis = 5;

/** Looks at a log all the time, to see when a checkpoint covers what. */
export class CheckpointTimes {
  readonly #client: HttpClient;
  readonly #seen: LogSize[] = [];
  #ended = false;
  readonly #watching: Promise<void>;

  constructor(url: string, token: string) {
    this.#client = new HttpClient(() => url, token, { position: 0n });
    this.#watching = this.#watch();
  }

  /** The log, once it is sealed as far as it goes and has so many entries. */
  async quiet(entries = 1): Promise<LogSize> {
    for (;;) {
      const last = this.#seen.at(-1);
      if (last && last.size >= entries && last.sealedSize === last.size) return last;
      await pause(lookMillis);
    }
  }

  /** When the entry was first seen under a checkpoint. */
  sealedAt(index: number): number {
    return this.#seen.find(({ sealedSize }) => sealedSize > index)!.at;
  }

  async end(): Promise<void> {
    this.#ended = true;
    await this.#watching;
  }

  async #watch(): Promise<void> {
    while (!this.#ended) {
      const { body } = await this.#client.get('/v1/log');
      const { size, sealedSize } = body as unknown as Pick<LogSize, 'size' | 'sealedSize'>;
      this.#seen.push({ size, sealedSize, at: performance.now() });
      await pause(lookMillis);
    }
  }
}
