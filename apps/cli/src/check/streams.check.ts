import { decode, decodeAll, eventHash, eventIdOf, noPreviousHash } from '#application';
import type { EventStore, RecordedEvent } from '#event-store';
import { categoryOf, controllerOf, ledgerCategories, streams, type LedgerEvent, type StreamId } from '#kernel';
import { broken, reasonOf, Tally, type Finding } from './finding.ts';

/** What is remembered of each stream: its last event. */
interface Last {
  readonly revision: number;
  /** Absent when the event could not be read. */
  readonly event?: { readonly hash: string; readonly recordedAt: string; readonly commandId: string; readonly index: number };
}

/** Reads the whole ledger once, in the order of its commits. Memory holds one line a stream. */
export async function checkStreams(events: Pick<EventStore, 'ledgerId' | 'readAll'>): Promise<readonly Finding[]> {
  const checking = new StreamChecks(events.ledgerId);
  try {
    for await (const recorded of events.readAll(0n, ledgerCategories)) checking.see(recorded);
    return checking.findings;
  } catch (error) {
    return [broken('the ledger can be read', error), ...checking.findings];
  }
}

class StreamChecks {
  readonly #dense = new Tally('revisions are dense');
  readonly #complete = new Tally('envelopes are complete');
  readonly #declared = new Tally('data are as their type declares');
  readonly #linked = new Tally('previousHash links hold');
  readonly #derived = new Tally('event ids derive from the command');
  readonly #rising = new Tally('recordedAt rises in its stream');
  readonly #ledgerId: string;
  readonly #last = new Map<StreamId, Last>();

  constructor(ledgerId: string) {
    this.#ledgerId = ledgerId;
  }

  get findings(): readonly Finding[] {
    return [this.#dense, this.#complete, this.#declared, this.#linked, this.#derived, this.#rising].map(({ finding }) => finding);
  }

  see(recorded: RecordedEvent): void {
    const { stream, revision, position } = recorded;
    const place = `position ${position}, event ${revision} of ${stream}`;
    const last = this.#last.get(stream);
    const next = (last?.revision ?? -1) + 1;
    this.#dense.judge(place, revision === next ? undefined : `event ${next} should follow`);
    const event = read(recorded);
    this.#complete.judge(place, typeof event === 'string' ? event : strayOf(event));
    if (typeof event === 'string') this.#last.set(stream, { revision });
    else this.#last.set(stream, { revision, event: this.#judge(place, recorded, event, last) });
  }

  /** Of an event whose envelope is whole. */
  #judge(place: string, recorded: RecordedEvent, event: LedgerEvent, last: Last | undefined): Last['event'] {
    const { stream, eventId, commandId, previousHash, recordedAt } = event;
    const before = last?.event;
    this.#declared.judge(
      place,
      faultOf(() => decodeAll(recorded)),
    );
    // After an event that cannot be read there is nothing to compare with.
    const known = last === undefined ? noPreviousHash : before?.hash;
    if (known !== undefined)
      this.#linked.judge(place, previousHash === known ? undefined : 'it or the event before it is not what was recorded');
    const index = before?.commandId === commandId ? before.index + 1 : 0;
    const derived = eventIdOf(this.#ledgerId, stream, commandId, index);
    this.#derived.judge(place, eventId === derived ? undefined : `the id should be ${derived}`);
    const rises = before === undefined || recordedAt >= before.recordedAt;
    this.#rising.judge(place, rises ? undefined : 'it was recorded before the event before it');
    return { hash: eventHash(event), recordedAt, commandId, index };
  }
}

/** The event, or why it is none. */
function read(recorded: RecordedEvent): LedgerEvent | string {
  try {
    return decode(recorded);
  } catch (error) {
    return reasonOf(error);
  }
}

function faultOf(work: () => unknown): string | undefined {
  try {
    work();
    return undefined;
  } catch (error) {
    return reasonOf(error);
  }
}

/** An envelope says whose stream it lies in. */
function strayOf({ stream, controllerId, subjectRef }: LedgerEvent): string | undefined {
  if (categoryOf(stream) === 'subject') {
    const own = subjectRef !== undefined && streams.subject(controllerId, subjectRef) === stream;
    return own ? undefined : 'it names another subject than its stream';
  }
  return controllerOf(stream) === controllerId ? undefined : 'it names another controller than its stream';
}
