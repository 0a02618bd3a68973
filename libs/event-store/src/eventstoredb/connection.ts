import { dispose, type Client, type MakeClient } from './client.ts';
import { CallTimedOut, failureOf, isUnanswered } from './failure.ts';
import type { ServerCalls } from './server-calls.ts';
import { Slots } from './slots.ts';

/** After so many calls in a row that were never answered the client is taken to hang. */
const hangs = 3;
/** Clients of equal options share one HTTP/2 connection: a new client needs an interval that none before it had. */
const step = 10;
/** A connection has 100 streams. */
const concurrentCalls = 64;
/** How long a client that was replaced may go on with the calls that it has. */
const graceMillis = 10_000;

/** One HTTP/2 connection to the server, by a client that is replaced when it hangs. */
export class Connection {
  readonly #make: MakeClient;
  readonly #calls: ServerCalls;
  readonly #slots = new Slots(concurrentCalls);
  #keepAliveInterval: number;
  #client: Client;
  #unanswered = 0;
  #broken = false;

  /** `keepAliveInterval` tells this connection from others of the process. */
  constructor(make: MakeClient, keepAliveInterval: number, calls: ServerCalls) {
    this.#make = make;
    this.#keepAliveInterval = keepAliveInterval;
    this.#calls = calls;
    this.#client = make(keepAliveInterval);
  }

  get client(): Client {
    return this.#client;
  }

  /** Runs one attempt of a call when one of the connection's streams is free; whoever waited too long for one is not sent. */
  async call<Answer>(work: (client: Client) => Promise<Answer>): Promise<Answer> {
    const waitingSince = performance.now();
    return this.#slots.hold(async () => {
      if (performance.now() - waitingSince > this.#calls.limits.attemptMillis) throw new CallTimedOut();
      const client = this.#client;
      try {
        const answer = await work(client);
        this.works();
        return answer;
      } catch (error) {
        this.#failed(client, error);
        throw error;
      }
    });
  }

  /** The server has answered on this connection. */
  works(): void {
    this.#unanswered = 0;
    if (this.#broken) this.#calls.reconnected();
    this.#broken = false;
  }

  async close(): Promise<void> {
    await dispose(this.#client);
  }

  #failed(client: Client, error: unknown): void {
    if (failureOf(error) !== 'passing') return this.works();
    this.#broken = true;
    if (!isUnanswered(error) || client !== this.#client) return;
    this.#unanswered += 1;
    if (this.#unanswered >= hangs) this.#replace();
  }

  #replace(): void {
    const hanging = this.#client;
    this.#unanswered = 0;
    this.#keepAliveInterval += step;
    this.#client = this.#make(this.#keepAliveInterval);
    setTimeout(() => void dispose(hanging), graceMillis).unref();
  }
}
