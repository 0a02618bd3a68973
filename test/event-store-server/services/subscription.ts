import { randomUUID } from 'node:crypto';
import type { EventLog } from '../log/event-log.ts';
import type { StoredEvent } from '../log/stored-event.ts';
import type { Profile } from '../profile.ts';
import {
  caughtUpResponse,
  checkpointResponse,
  confirmationResponse,
  eventResponse,
  fellBehindResponse,
} from '../wire/read-responses.ts';
import { consumerTooSlow } from '../wire/rpc-errors.ts';
import type { ResponseWriter } from './response-writer.ts';
import { SlowConsumer } from './slow-consumer.ts';
import type { SubscriptionSource } from './subscription-source.ts';

/** A subscription: reads the log until it has caught up, and is then live. */
export class Subscription {
  readonly #log: EventLog;
  readonly #profile: Profile;
  readonly #source: SubscriptionSource;
  readonly #writer: ResponseWriter;
  readonly #slow: SlowConsumer;
  #next: number;
  #scanned = 0;
  #live = false;
  #stalled = false;
  #wake: () => void = () => undefined;

  constructor(log: EventLog, profile: Profile, source: SubscriptionSource, writer: ResponseWriter) {
    this.#log = log;
    this.#profile = profile;
    this.#source = source;
    this.#writer = writer;
    this.#next = source.from;
    this.#slow = new SlowConsumer(() => this.#waiting());
  }

  async run(): Promise<void> {
    const stopListening = this.#log.signal.listen(() => this.#wake());
    this.#writer.onGone(() => {
      stopListening();
      this.#wake();
    });
    await this.#writer.write(confirmationResponse(randomUUID()));
    while (!this.#writer.gone && !this.#stalled) {
      await this.#sendWhatIsThere();
      if (!this.#live) await this.#caughtUp();
      else await this.#grown();
    }
  }

  /** Nothing comes any more, and the connection lives. */
  stall(): void {
    this.#stalled = true;
    this.#wake();
  }

  /** The server ends the call without an error. */
  end(): void {
    this.stall();
    this.#writer.end();
  }

  throwOut(): void {
    this.stall();
    this.#writer.fail(consumerTooSlow());
  }

  /** Only a filtered subscription gets checkpoints. */
  async checkpointBeyondTheLastEvent(): Promise<void> {
    if (this.#source.checkpointInterval === undefined) return;
    const position = this.#log.pretendPosition();
    await this.#writer.write(checkpointResponse(position, position));
  }

  async #sendWhatIsThere(): Promise<void> {
    while (this.#next < this.#log.events.length && !this.#writer.gone && !this.#stalled) {
      const event = this.#log.events[this.#next]!;
      this.#next += 1;
      const matches = this.#source.matches(event);
      if (matches) await this.#send(event);
      await this.#scannedOneMore(event, matches);
    }
  }

  async #send(event: StoredEvent): Promise<void> {
    const blocked = this.#writer.write(eventResponse(event));
    if (!blocked || !this.#live) return blocked;
    if (!(await this.#slow.foundBefore(blocked)) || this.#stalled) return undefined;
    if (this.#profile.slowConsumer === 'thrown-out') return this.throwOut();
    this.#live = false;
    await blocked;
    return this.#writer.write(fellBehindResponse());
  }

  async #scannedOneMore(event: StoredEvent, matches: boolean): Promise<void> {
    const { checkpointInterval } = this.#source;
    this.#scanned += 1;
    if (checkpointInterval === undefined || this.#scanned < checkpointInterval || this.#stalled) return;
    this.#scanned = 0;
    await this.#writer.write(checkpointResponse(event.position, matches ? event.position : 0));
  }

  async #caughtUp(): Promise<void> {
    if (this.#stalled) return;
    this.#live = true;
    await this.#writer.write(caughtUpResponse());
  }

  /** Resolves when there is more to send, or nothing more will be sent. */
  async #grown(): Promise<void> {
    while (this.#next === this.#log.events.length && !this.#writer.gone && !this.#stalled) {
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
  }

  #waiting(): number {
    let waiting = 0;
    for (let index = this.#next; index < this.#log.events.length; index += 1) {
      if (this.#source.matches(this.#log.events[index]!)) waiting += 1;
    }
    return waiting;
  }
}
