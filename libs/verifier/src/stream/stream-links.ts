import { noPreviousHash } from '#application';
import { bundleFiles, type PreviousEvents } from '#transparency-log';
import type { Entry } from '../entry/parse-entry.ts';
import { Refused } from '../verdict.ts';

/** The last event of a stream, with which the next is compared. */
interface Last {
  readonly revision: number;
  readonly hash: string;
  /** Absent for one before the bundle. */
  readonly recordedAt?: string;
  readonly sub?: string;
  readonly commandId?: string;
}

/** The chain of each stream. Memory holds one event a stream. */
export class StreamLinks {
  readonly #last: Map<string, Last>;

  readonly #beginsLater: boolean;

  constructor(previous: PreviousEvents, beginsLater: boolean) {
    this.#last = new Map(Object.entries(previous));
    this.#beginsLater = beginsLater;
  }

  get streams(): number {
    return this.#last.size;
  }

  /** Revisions are dense, each event names the one before, and times rise from command to command. */
  follow({ event, revision, stream, hash }: Entry, index: number): void {
    const last = this.#last.get(stream);
    // What an entry says of the event before the bundle is held against a file that nothing signs.
    const begins = last ? last.recordedAt === undefined : revision > 0;
    const place = { index, stream, ...(begins && this.#beginsLater && { file: bundleFiles.previous }) };
    const expected = (last?.revision ?? -1) + 1;
    if (revision !== expected)
      throw new Refused('STREAM_BROKEN', { ...place, why: `revision ${revision} in place of ${expected}` });
    if (event.previousHash !== (last?.hash ?? noPreviousHash)) {
      throw new Refused('STREAM_BROKEN', { ...place, why: 'it names another event before it' });
    }
    const { recordedAt, commandId } = event;
    const { sub } = event.recordedBy;
    const isSameCommand = commandId === last?.commandId && sub === last.sub;
    if (last?.recordedAt !== undefined && !(isSameCommand ? recordedAt === last.recordedAt : recordedAt > last.recordedAt)) {
      throw new Refused('TIME_NOT_RISING', { ...place, why: `${recordedAt} after ${last.recordedAt}` });
    }
    this.#last.set(stream, { revision, hash, recordedAt, sub, commandId });
  }
}
