import type { Role } from '#access';
import type { LedgerUnderTest } from '../support/ledger-under-test.ts';

export interface FeedMessage {
  readonly id: string;
  readonly data: unknown;
}

/** One connection to the feed, read message by message. */
export class FeedReader {
  readonly status: number;
  readonly headers: Headers;
  private readonly reader: ReadableStreamDefaultReader<string>;
  private rest = '';

  private constructor(response: Response) {
    this.status = response.status;
    this.headers = response.headers;
    this.reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
  }

  /** `lifetime`: of the token, in seconds. */
  static async open(ledger: LedgerUnderTest, role: Role, query: string, headers: Record<string, string>, lifetime = 600) {
    const authorization = `Bearer ${await ledger.token([role], { lifetime })}`;
    return new FeedReader(await fetch(`${ledger.url}/v1/feed${query}`, { headers: { authorization, ...headers } }));
  }

  /** The next message, comments left out; undefined at the end. */
  async next(): Promise<FeedMessage | undefined> {
    for (;;) {
      const end = this.rest.indexOf('\n\n');
      if (end < 0) {
        const { done, value } = await this.reader.read();
        if (done) return undefined;
        this.rest += value;
        continue;
      }
      const lines = this.rest.slice(0, end).split('\n');
      this.rest = this.rest.slice(end + 2);
      const field = (name: string) => lines.find((line) => line.startsWith(`${name}: `))?.slice(name.length + 2);
      const [id, data] = [field('id'), field('data')];
      if (id !== undefined && data !== undefined) return { id, data: JSON.parse(data) as unknown };
    }
  }

  close(): Promise<void> {
    return this.reader.cancel();
  }
}
