import { commandKeyOf, decode, decodeAll, eventHash, eventIdOf, noPreviousHash } from '#application';
import type { EventStore, RecordedEvent } from '#event-store';
import { categoryOf, controllerOf, ledgerCategories, streams, type LedgerEvent, type StreamId } from '#kernel';
import { broken, reasonOf, Tally, type Finding } from './finding.ts';

/** The last event of a stream, with which the next is compared. */
interface Last {
  readonly revision: number;
  /** Absent when the event could not be read. */
  readonly event?: { readonly hash: string; readonly recordedAt: string; readonly command: string; readonly index: number };
}

/** Reads the whole ledger once, in the order of commits. Memory holds the last event of each stream. */
export async function checkStreams(events: Pick<EventStore, 'ledgerId' | 'readAll'>): Promise<readonly Finding[]> {
  const checks = new StreamChecks(events.ledgerId);
  try {
    for await (const recorded of events.readAll(0n, ledgerCategories)) checks.check(recorded);
    return checks.findings;
  } catch (error) {
    return [broken('the ledger can be read', error), ...checks.findings];
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

  check(recorded: RecordedEvent): void {
    const { stream, revision, position } = recorded;
    const place = `position ${position}, event ${revision} of ${stream}`;
    const last = this.#last.get(stream);
    const next = (last?.revision ?? -1) + 1;
    this.#dense.judge(place, revision === next ? undefined : `event ${next} should follow`);
    const event = read(recorded);
    this.#complete.judge(place, typeof event === 'string' ? event : misplacedOf(event));
    if (typeof event === 'string') this.#last.set(stream, { revision });
    else this.#last.set(stream, { revision, event: this.#judge(place, recorded, event, last) });
  }

  /** Checks an event whose envelope is complete. */
  #judge(place: string, recorded: RecordedEvent, event: LedgerEvent, last: Last | undefined): Last['event'] {
    const { stream, eventId, previousHash, recordedAt } = event;
    const command = commandKeyOf(event);
    const before = last?.event;
    this.#declared.judge(
      place,
      faultOf(() => decodeAll(recorded)),
    );
    // After an event that cannot be read there is nothing to compare with.
    const known = last === undefined ? noPreviousHash : before?.hash;
    if (known !== undefined)
      this.#linked.judge(place, previousHash === known ? undefined : 'it or the event before it is not what was recorded');
    const index = before?.command === command ? before.index + 1 : 0;
    const derived = eventIdOf(this.#ledgerId, stream, event, index);
    this.#derived.judge(place, eventId === derived ? undefined : `the id should be ${derived}`);
    const rises = before === undefined || recordedAt >= before.recordedAt;
    this.#rising.judge(place, rises ? undefined : 'it was recorded before the event before it');
    return { hash: eventHash(event), recordedAt, command, index };
  }
}

/** The event, or why it cannot be decoded. */
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

/** The envelope must name the controller and the subject of its stream. */
function misplacedOf({ stream, controllerId, subjectRef }: LedgerEvent): string | undefined {
  if (categoryOf(stream) === 'subject') {
    const own = subjectRef !== undefined && streams.subject(controllerId, subjectRef) === stream;
    return own ? undefined : 'it names another subject than its stream';
  }
  return controllerOf(stream) === controllerId ? undefined : 'it names another controller than its stream';
}
