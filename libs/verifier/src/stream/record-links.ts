import { bundleFiles, type PreviousEvents } from '#transparency-log';
import type { Entry } from '../entry/parse-entry.ts';
import { Refused } from '../verdict.ts';

interface Last {
  readonly revision: number;
  /** Absent for one before the bundle. */
  readonly answeredAt?: string;
}

/** The records of each process and day: their revisions are dense and their times never fall. They have no other chain. */
export class RecordLinks {
  readonly #last: Map<string, Last>;
  readonly #beginsLater: boolean;

  constructor(previous: PreviousEvents, beginsLater: boolean) {
    this.#last = new Map(Object.entries(previous));
    this.#beginsLater = beginsLater;
  }

  get streams(): number {
    return this.#last.size;
  }

  follow({ revision, stream }: Entry, answeredAt: string, index: number): void {
    const last = this.#last.get(stream);
    const begins = last ? last.answeredAt === undefined : revision > 0;
    const place = { index, stream, ...(begins && this.#beginsLater && { file: bundleFiles.previous }) };
    const expected = (last?.revision ?? -1) + 1;
    if (revision !== expected)
      throw new Refused('STREAM_BROKEN', { ...place, why: `revision ${revision} in place of ${expected}` });
    if (last?.answeredAt !== undefined && answeredAt < last.answeredAt)
      throw new Refused('TIME_NOT_RISING', { ...place, why: `${answeredAt} after ${last.answeredAt}` });
    this.#last.set(stream, { revision, answeredAt });
  }
}
