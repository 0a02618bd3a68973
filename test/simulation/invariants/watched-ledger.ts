import { decode, eventHash, noPreviousHash } from '#application';
import type { MemoryLog, RecordedEvent } from '#event-store';
import type { LedgerEvent } from '#kernel';
import type { Findings } from './findings.ts';

/** Looks at each event when it is recorded: where it stands, what it follows on, and when it came. */
export class WatchedLedger {
  readonly log: MemoryLog;
  readonly #findings: Findings;
  readonly #recordedAt = new Map<bigint, number>();
  readonly #ids = new Set<string>();
  readonly #ends = new Map<string, LedgerEvent>();

  constructor(log: MemoryLog, findings: Findings) {
    this.log = log;
    this.#findings = findings;
  }

  /** Takes what was recorded since the last look; `now`: the true time. */
  look(now: number): void {
    for (let seen = this.#recordedAt.size; seen < this.log.events.length; seen++) {
      this.#take(this.log.events[seen]!, this.log.events[seen - 1]);
      this.#recordedAt.set(this.log.events[seen]!.position, now);
    }
  }

  /** The true time when the event at a position was recorded. */
  recordedAt(position: bigint): number {
    return this.#recordedAt.get(position) ?? Infinity;
  }

  #take(recorded: RecordedEvent, before: RecordedEvent | undefined): void {
    const event = decode(recorded);
    const end = this.#ends.get(event.stream);
    const place = `${event.type} at ${event.revision} of ${event.stream}`;
    const previousHash = end ? eventHash(end) : noPreviousHash;
    if (this.#ids.has(event.eventId)) this.#findings.report('recordedOnce', `${place} is there twice`);
    const broken = (why: string) => this.#findings.report('chained', `${place} ${why}`);
    if (before && event.position <= before.position) broken('does not rise');
    if (event.revision !== (end?.revision ?? -1) + 1) broken('leaves a gap');
    if (event.previousHash !== previousHash) broken('does not link');
    if (end && event.recordedAt < end.recordedAt) broken('was recorded before its predecessor');
    this.#ids.add(event.eventId);
    this.#ends.set(event.stream, event);
  }
}
