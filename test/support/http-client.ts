import { randomUUID } from 'node:crypto';

/** An answer as a caller sees it. `body` is the parsed JSON, `text` what came over the wire. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  // A test looks into answers of every shape; what is not there is undefined and fails the expectation.
  readonly body: Json;
}

export type Json = { readonly [field: string]: Json } & { readonly [index: number]: Json } & readonly Json[];

/** A stream is sent without its length. */
export type Bytes = string | Uint8Array<ArrayBuffer> | ReadableStream;

export interface Sent {
  /** Idempotency-Key; a fresh one unless given. `null` sends none. */
  readonly key?: string | null;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Remembers how far the ledger has come, so that every read sees what was just recorded. */
export interface Memory {
  position: bigint;
}

/** What a client sends as its token: the same one always, none, or one that is asked for with each request. */
export type Token = string | undefined | (() => Promise<string>);

/** The service as one caller sees it. */
export class HttpClient {
  private readonly url: () => string;
  private readonly token: Token;
  private readonly memory: Memory;

  /** The address is a function: a service that started again has another one. */
  constructor(url: () => string, token: Token, memory: Memory) {
    this.url = url;
    this.token = token;
    this.memory = memory;
  }

  /** Sends strings and bytes as they are, anything else as JSON. */
  post(path: string, body: unknown = {}, { key, headers }: Sent = {}): Promise<Answer> {
    const raw = typeof body === 'string' || body instanceof Uint8Array || body instanceof ReadableStream;
    return this.send('POST', path, raw ? (body as Bytes) : JSON.stringify(body), {
      'content-type': 'application/json',
      ...(key !== null && { 'idempotency-key': key ?? randomUUID() }),
      ...headers,
    });
  }

  get(path: string, headers: Readonly<Record<string, string>> = {}): Promise<Answer> {
    return this.send('GET', path, undefined, headers);
  }

  async send(method: string, path: string, body: Bytes | undefined, headers: Readonly<Record<string, string>>): Promise<Answer> {
    const token = typeof this.token === 'function' ? await this.token() : this.token;
    const response = await fetch(this.url() + path, {
      method,
      body,
      duplex: 'half',
      headers: {
        ...(token && { authorization: `Bearer ${token}` }),
        'ledger-min-position': this.memory.position.toString(),
        ...headers,
      },
    });
    const text = await response.text();
    const seen = response.headers.get('ledger-position');
    if (response.status === 201 && seen !== null && BigInt(seen) > this.memory.position) this.memory.position = BigInt(seen);
    return { status: response.status, headers: response.headers, text, body: parsed(text) };
  }
}

function parsed(text: string): Json {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined as unknown as Json;
  }
}
