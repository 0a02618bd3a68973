import { createHash } from 'node:crypto';
import type { RecordedEvent } from '#event-store';
import { isLedgerStream } from '#kernel';

/** The digest of a store's events in their order: all that the port shows of them but their positions, which are each store's own. */
export class EventsDigest {
  readonly #hash = createHash('sha256');
  #events = 0;

  add(event: RecordedEvent): void {
    this.#hash.update(lineOf(event)).update('\n');
    this.#events += 1;
  }

  get events(): number {
    return this.#events;
  }

  /** 64 hexadecimal digits; nothing can be added afterwards. */
  end(): string {
    return this.#hash.digest('hex');
  }
}

export const equalEvents = (one: RecordedEvent, other: RecordedEvent): boolean => lineOf(one) === lineOf(other);

/** Revisions are the ledger's; streams beside it lose their oldest events on some servers, and number the rest anew in a copy. */
const lineOf = ({ stream, revision, eventId, type, data, metadata }: RecordedEvent): string =>
  JSON.stringify([stream, isLedgerStream(stream) ? revision : null, eventId, type, data, metadata]);
