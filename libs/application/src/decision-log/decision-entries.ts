import type { RecordedEvent } from '#event-store';
import { object, listOf, required, streams, text, wholeNumber, type StreamId } from '#kernel';
import { keptAs } from '../daily-records/kept-record.ts';
import { canonicalJson } from '../envelope/digest.ts';

/** Records that follow on each other in the stream of one writer's day. */
interface EnteredRun {
  readonly date: string;
  readonly writer: string;
  /** Of the first. */
  readonly revision: number;
  readonly count: number;
}

/**
 * Records that came into the log of decisions, in its order. It outlives the records: without their hashes no tree could be made
 * again once the first are removed.
 */
export interface DecisionsEntered {
  /** The index in the log of the first of them. */
  readonly first: number;
  readonly runs: readonly EnteredRun[];
  /** The hashes of their leaves, one after another, base64. */
  readonly leaves: string;
  /** Their ids, 16 bytes each, base64. */
  readonly eventIds: string;
}

const run = object<EnteredRun>({
  date: required(text('UTC date'), 'the day of the stream'),
  writer: required(text('UUID'), 'the process that wrote it'),
  revision: required(wholeNumber, 'of the first record'),
  count: required(wholeNumber, 'how many follow on each other, with the first'),
});

export const decisionEntries = keptAs(
  'DecisionsEntered',
  object<DecisionsEntered>({
    first: required(wholeNumber, 'the index in the log of the first of them'),
    runs: required(listOf(run), 'where they lie, in the order of the log'),
    leaves: required(text('base64'), 'the hashes of their leaves, one after another'),
    eventIds: required(text('base64'), 'their ids, 16 bytes each'),
  }),
);

/** What the log of decisions hashes of a record, as it was written: an entry like those of the log of events, without an envelope. */
export function decisionEntry({ eventId, type, data, metadata, stream, revision }: RecordedEvent): string {
  const kept = parsed(metadata);
  const event = { ...(typeof kept === 'object' ? kept : { metadata: kept }), data: parsed(data), eventId, type };
  return canonicalJson({ event, revision, stream });
}

/** A text that somebody has spoiled stands for itself: a record that cannot be read holds up no other. */
function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return json;
  }
}

/** Where these records lie. Of records of days only. */
export function runsOf(records: readonly RecordedEvent[]): readonly EnteredRun[] {
  const runs: { date: string; writer: string; revision: number; count: number }[] = [];
  for (const { stream, revision } of records) {
    const [, date = '', writer = ''] = stream.split('.');
    const last = runs.at(-1);
    if (last?.date === date && last.writer === writer && last.revision + last.count === revision) last.count++;
    else runs.push({ date, writer, revision, count: 1 });
  }
  return runs;
}

export const streamOfRun = (controllerId: string, { date, writer }: Pick<EnteredRun, 'date' | 'writer'>): StreamId =>
  streams.decisions(controllerId, date, writer);
