import { decodeAll } from '#application';
import type { RecordedEvent } from '#event-store';
import { once, type Instant, type LedgerEvent } from '#kernel';

/** What the feed shows of an event: enough to know whose decisions, for which purpose, must be requested again. */
export interface FeedEvent {
  readonly position: string;
  readonly type?: string;
  readonly stream?: string;
  readonly subjectRef?: string;
  readonly purposeId?: string;
}

/** A stored event on its way to the feeds of its tenant, decoded at most once, however many there are. */
export class StoredFeedEvent {
  readonly position: bigint;
  readonly #decoded: () => readonly LedgerEvent[];
  readonly #shown: () => readonly FeedEvent[];
  readonly #anonymous: () => FeedEvent;

  constructor(recorded: RecordedEvent, decode: (recorded: RecordedEvent) => readonly LedgerEvent[] = decodeAll) {
    this.position = recorded.position;
    this.#decoded = once(() => decode(recorded));
    this.#shown = once(() => this.#decoded().map(feedEventOf));
    this.#anonymous = once(() => ({ position: this.position.toString() }));
  }

  /** One for each event that it is in the present schema. Throws for an event that cannot be read. */
  get events(): readonly FeedEvent[] {
    return this.#shown();
  }

  /** Its position alone. */
  get anonymous(): FeedEvent {
    return this.#anonymous();
  }

  isRecordedSince(instant: Instant): boolean {
    return this.#decoded().some(({ recordedAt }) => recordedAt >= instant);
  }
}

function feedEventOf({ type, stream, subjectRef, position, data }: LedgerEvent): FeedEvent {
  const purposeId = purposeOf(data as { purposeId?: string; purposes?: readonly string[] | 'all' });
  return {
    position: position.toString(),
    type,
    stream,
    ...(subjectRef && { subjectRef }),
    ...(purposeId && { purposeId }),
  };
}

/** The purpose that the event is about; undefined when it is about several or all. */
const purposeOf = ({ purposeId, purposes }: { purposeId?: string; purposes?: readonly string[] | 'all' }): string | undefined =>
  purposeId ?? (purposes !== 'all' && purposes?.length === 1 ? purposes[0] : undefined);
