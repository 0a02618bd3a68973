import type streams from '@eventstore/db-client/generated/streams_pb.js';
import type { ServerWritableStream } from '@grpc/grpc-js';
import { once } from 'node:events';

export type ReadCall = ServerWritableStream<streams.ReadReq, streams.ReadResp>;

/** Writes the answers of a read as fast as the client takes them. */
export class ResponseWriter {
  readonly #call: ReadCall;
  readonly #gone = new AbortController();

  constructor(call: ReadCall) {
    this.#call = call;
    const gone = (): void => this.#gone.abort();
    call.once('cancelled', gone);
    call.once('close', gone);
  }

  /** Whether the client has left, or the call has ended. */
  get gone(): boolean {
    return this.#gone.signal.aborted;
  }

  onGone(listener: () => void): void {
    this.#gone.signal.addEventListener('abort', listener, { once: true });
  }

  /** Gives a promise when there is no room: it resolves when there is again, or when the client has left. */
  write(response: streams.ReadResp): Promise<void> | undefined {
    if (this.gone || this.#call.write(response)) return undefined;
    return this.#drained();
  }

  end(): void {
    if (!this.gone) this.#call.end();
  }

  fail(error: Error): void {
    if (!this.gone) this.#call.emit('error', error);
  }

  async #drained(): Promise<void> {
    await once(this.#call, 'drain', { signal: this.#gone.signal }).catch(() => undefined);
  }
}
