import { object, required, text, type Instant, type StreamId } from '#kernel';
import { keptAs, type KeptRecord } from './kept-record.ts';

/** A process that writes on that day, in a stream of its own. */
export interface DailyWriter {
  readonly date: string;
  readonly writer: string;
}

/** Records of one kind. Each writer has a stream of its own for each UTC day, and a directory of the tenant names them all. */
export interface DailyRecords<T extends object> {
  directory(controllerId: string): StreamId;
  stream(controllerId: string, day: DailyWriter): StreamId;
  readonly records: KeptRecord<T>;
  readonly writers: KeptRecord<DailyWriter>;
  /** Rises within a stream. */
  timeOf(record: T): Instant;
}

export const keptWriters = (type: string): KeptRecord<DailyWriter> =>
  keptAs(
    type,
    object<DailyWriter>({
      date: required(text('UTC date'), 'the day'),
      writer: required(text('UUID'), 'the process'),
    }),
  );

export const dateOf = (at: Instant): string => at.slice(0, 10);
