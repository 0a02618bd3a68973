import type { Category, Schema } from '#kernel';
import type { NewFact } from '../subject/fact.ts';

/** What the ledger knows of a type of event: enough to read, check and explain it. */
export interface AnyEventType {
  /** Of the streams that hold it. */
  readonly category: Category;
  /** The version that it is written in; upcasters bring older ones there. */
  readonly schemaVersion: number;
  readonly meaning: string;
  readonly data: Pick<Schema<unknown>, 'json'>;
}

export interface EventType<Data> extends AnyEventType {
  readonly data: Schema<Data>;
}

/** One entry for each type of a union of events, with the schema of exactly its data. */
export type EventTypes<Event extends NewFact> = {
  readonly [Type in Event['type']]: EventType<Extract<Event, { type: Type }>['data']>;
};

export const eventType =
  (category: Category) =>
  <Data>(meaning: string, data: Schema<Data>, schemaVersion = 1): EventType<Data> => ({
    category,
    schemaVersion,
    meaning,
    data,
  });

export const subjectEvent = eventType('subject');
