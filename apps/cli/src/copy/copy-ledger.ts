import type { EventStore, RecordedEvent } from '#event-store';
import { isLedgerStream, storedCategories, type StreamId } from '#kernel';
import { appendsOf, inGroups, type Run } from './appends.ts';
import { CopyRefused } from './copy-refused.ts';
import { equalEvents, EventsDigest } from './events-digest.ts';

export interface Copied {
  readonly ledgerId: string;
  /** Events of the ledger, and of the copy. */
  readonly events: number;
  /** Those that this run wrote; the rest was there. */
  readonly appended: number;
  /** SHA-256 over the events in their order, 64 hexadecimal digits. */
  readonly digest: string;
}

type Source = Pick<EventStore, 'ledgerId' | 'readAll'>;

/** The port's `CopyTarget`, as far as a copy needs it. */
interface Target {
  readonly store: Pick<EventStore, 'append' | 'readAll'>;
  readonly together: number;
  complete(): Promise<void>;
}

/** Called after each event that was compared or is about to be written. */
export type Advanced = (event: RecordedEvent) => void;

/**
 * Copies what the ledger held when the copy began, in its order. What the target holds already is compared and must be the
 * beginning of the ledger, so a copy that was cut off goes on. Rejects with `CopyRefused`.
 */
export async function copyLedger(from: Source, target: Target, advanced: Advanced): Promise<Copied> {
  const digest = new EventsDigest();
  const heads = new Heads();
  const missing = missingIn(target.store, from, heads, (event) => {
    digest.add(event);
    advanced(event);
  });
  let appended = 0;
  for await (const runs of inGroups(appendsOf(missing), target.together)) {
    await Promise.all(runs.map((run) => append(target.store, heads.expectedBy(run), run)));
    for (const run of runs) appended += run.length;
  }
  const copied = { ledgerId: from.ledgerId, events: digest.events, appended, digest: digest.end() };
  if ((await digestOf(target.store)) !== copied.digest) throw new CopyRefused('COPY_UNEQUAL');
  await target.complete();
  return copied;
}

/** The ledger's events that the target lacks, after all that it holds was found equal. */
async function* missingIn(to: Target['store'], from: Source, heads: Heads, advanced: Advanced): AsyncGenerator<RecordedEvent> {
  const present = to.readAll(0n, storedCategories)[Symbol.asyncIterator]();
  let next = await present.next();
  for await (const event of from.readAll(0n, storedCategories)) {
    if (event.damaged) throw new CopyRefused('COPY_SOURCE_DAMAGED', placeOf(event));
    advanced(event);
    if (next.done) {
      yield event;
      continue;
    }
    if (!equalEvents(event, next.value)) throw new CopyRefused('COPY_TARGET_DIFFERS', placeOf(next.value));
    heads.holds(next.value);
    next = await present.next();
  }
  if (!next.done) throw new CopyRefused('COPY_TARGET_DIFFERS', placeOf(next.value));
}

/**
 * The last revisions of the target's streams beside the ledger: where a server has dropped the oldest events of such a stream,
 * the rest is numbered anew. A stream of the ledger is whole and keeps its revisions.
 */
class Heads {
  readonly #heads = new Map<StreamId, number>();

  holds({ stream, revision }: RecordedEvent): void {
    if (!isLedgerStream(stream)) this.#heads.set(stream, revision);
  }

  expectedBy(run: Run): number | 'noStream' {
    const [{ stream, revision }] = run;
    const last = isLedgerStream(stream) ? revision - 1 : (this.#heads.get(stream) ?? -1);
    if (!isLedgerStream(stream)) this.#heads.set(stream, last + run.length);
    return last < 0 ? 'noStream' : last;
  }
}

async function append(to: Target['store'], expected: number | 'noStream', run: Run): Promise<void> {
  const { kind } = await to.append(run[0].stream, expected, run);
  if (kind === 'conflict') throw new CopyRefused('COPY_TARGET_CHANGED', placeOf(run[0]));
}

async function digestOf(store: Target['store']): Promise<string> {
  const digest = new EventsDigest();
  for await (const event of store.readAll(0n, storedCategories)) digest.add(event);
  return digest.end();
}

const placeOf = ({ position, revision, stream }: RecordedEvent): string => `position ${position}, event ${revision} of ${stream}`;
