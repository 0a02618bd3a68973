import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ConsentLedger, type ConsentLedgerOptions } from '../index.ts';

export interface ReceivedRequest {
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

/** What the server does with one request. */
export type Reaction = (response: ServerResponse, request: ReceivedRequest) => void;

/** A server with the faults of a network: it reacts to each request as planned, and to all further ones as to the last. */
export class FakeLedger {
  readonly received: ReceivedRequest[] = [];
  #plan: Reaction[] = [];
  readonly #server: Server;

  private constructor() {
    this.#server = createServer((request, response) => void this.#react(request, response));
  }

  static async start(): Promise<FakeLedger> {
    const fake = new FakeLedger();
    await new Promise<void>((resolve) => fake.#server.listen(0, '127.0.0.1', resolve));
    return fake;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  plan(...reactions: readonly Reaction[]): void {
    this.received.length = 0;
    this.#plan = [...reactions];
  }

  /** A client that waits briefly between two attempts, and long for an answer: a busy machine is no silent service. */
  client(options: Partial<ConsentLedgerOptions> = {}): ConsentLedger {
    const retries = { attempts: 3, firstWait: 1, longestWait: 5 };
    return new ConsentLedger({ url: this.url, token: 'token', timeout: 10_000, decisionDeadline: 15_000, retries, ...options });
  }

  async end(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  async #react(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = (await request.toArray()).join('');
    const received = { path: request.url!, headers: request.headers, body };
    this.received.push(received);
    const reaction = this.#plan.length > 1 ? this.#plan.shift()! : this.#plan[0]!;
    // No connection is used twice: one that breaks would take the next request with it.
    response.setHeader('connection', 'close');
    reaction(response, received);
  }
}

export const json =
  (status: number, body: object, headers: Readonly<Record<string, string>> = {}): Reaction =>
  (response) =>
    void response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));

export const text =
  (status: number, body: string): Reaction =>
  (response) =>
    void response.writeHead(status).end(body);

export const problem = (status: number, code: string): Reaction =>
  json(status, { type: '/problems/any', title: '', status, code, detail: '', traceId: 't' });

/** Never answers. */
export const silence: Reaction = () => undefined;

export const hangUp: Reaction = (response) => void response.destroy();

/** The beginning of an answer, and then the connection breaks. */
export const cutAfter =
  (beginning: string, headers: Readonly<Record<string, string>> = {}): Reaction =>
  (response) => {
    response.writeHead(200, headers);
    response.write(beginning, () => setTimeout(() => response.destroy(), 20));
  };
