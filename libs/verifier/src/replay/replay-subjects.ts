import { commandKeyOf, upcasting } from '#application';
import { factOf, ledgerEvents, noSubject, subjectDecider } from '#domain';
import type { LedgerEvent, StreamId } from '#kernel';
import type { LongData } from '../entry/long-data.ts';
import type { Entry } from '../entry/parse-entry.ts';
import { isStub } from '../entry/stub.ts';
import type { PutAside } from '../entries-check.ts';
import type { Fault } from '../verdict.ts';
import type { AnySubjectFact } from './attribution-of.ts';
import type { CatalogueHistory } from './catalogue-history.ts';
import { isPossible } from './is-possible.ts';
import type { PartedEntry } from './parted-entries.ts';

/** The events of subjects that no command could have made, by index, and how many subjects there are. */
export interface Replayed {
  readonly subjects: number;
  readonly impossible: readonly Fault[];
}

const upcast = upcasting(ledgerEvents);
const utf8 = new TextDecoder();

/** Decides again what was recorded about each data subject, on the state that the events before left. */
export function replaySubjects({ subjects: entries, catalogues, longData }: PutAside): Replayed {
  let subjects = 0;
  const impossible: Fault[] = [];
  for (const part of entries.parts()) {
    for (const own of Map.groupBy(part, streamIn).values()) {
      subjects++;
      const events = own.map((entry) => eventOf(entry, longData));
      impossible.push(...impossibleIn(events, catalogues));
    }
  }
  return { subjects, impossible: impossible.toSorted((one, other) => one.index! - other.index!) };
}

const streamMark = '"stream":"';

/** The name of the stream as it is written at the end of a line, without reading the line. */
const streamIn = ({ line }: PartedEntry): string => line.toString('utf8', line.lastIndexOf(streamMark));

/** It was checked when it was put aside. */
function eventOf({ index, line }: PartedEntry, longData: LongData): LedgerEvent {
  const { event, stream, revision } = JSON.parse(utf8.decode(line)) as Pick<Entry, 'event' | 'stream' | 'revision'>;
  const data = isStub(event.data) ? (JSON.parse(longData.named(event.data.sha256, { index, stream })) as unknown) : event.data;
  return { ...event, data, stream: stream as StreamId, revision, position: BigInt(index) };
}

function* impossibleIn(events: readonly LedgerEvent[], catalogues: CatalogueHistory): Generator<Fault, void> {
  let subject = noSubject;
  for (const command of commandsIn(events)) {
    const [first] = command;
    const facts = command.flatMap(upcast).map((event) => factOf<AnySubjectFact>(event)) as [AnySubjectFact, ...AnySubjectFact[]];
    const index = Number(first.position);
    // Older rules made what has an older schema.
    const asToday = command.every(({ type, schemaVersion }) => ledgerEvents.types[type]?.schemaVersion === schemaVersion);
    if (asToday && !isPossible(facts, subject, catalogues.readableAt(index, first.recordedAt))) {
      yield { verdict: 'EVENT_IMPOSSIBLE', index, stream: first.stream, why: command.map(({ type }) => type).join(', ') };
    }
    subject = subjectDecider.evolve(subject, ...facts);
  }
}

/** What each command led to: events that follow on each other. */
function* commandsIn(events: readonly LedgerEvent[]): Generator<readonly [LedgerEvent, ...LedgerEvent[]], void> {
  let command: [LedgerEvent, ...LedgerEvent[]] | undefined;
  for (const event of events) {
    if (command && commandKeyOf(command[0]) === commandKeyOf(event)) {
      command.push(event);
      continue;
    }
    if (command) yield command;
    command = [event];
  }
  if (command) yield command;
}
