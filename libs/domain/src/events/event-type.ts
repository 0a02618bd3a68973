import type { Category, Instant, Schema } from '#kernel';
import type { Fact, NewFact } from './fact.ts';

/** What the ledger knows of a type of event: enough to read, check, date and explain it. */
export interface AnyEventType {
  /** Of the streams that hold it. */
  readonly category: Category;
  /** The version that it is written in; upcasters bring older ones there. */
  readonly schemaVersion: number;
  readonly meaning: string;
  readonly data: Pick<Schema<unknown>, 'json'>;
  /** The state in which it leaves what it is about; absent where it changes no state by itself. */
  readonly leaves?: string | ((data: never) => string);
}

export interface EventType<Data> extends AnyEventType {
  readonly data: Schema<Data>;
}

/** One entry for each type of a union of events, with the schema of exactly its data. */
export type EventTypes<Event extends NewFact> = {
  readonly [Type in Event['type']]: EventType<Extract<Event, { type: Type }>['data']>;
};

/** What is known of a type beside its data. */
interface TypeDetails<Data> {
  readonly leaves?: string | ((data: Data) => string);
  readonly schemaVersion?: number;
}

export const eventType =
  (category: Category) =>
  <Data>(
    meaning: string,
    data: Schema<Data>,
    { schemaVersion = 1, leaves }: TypeDetails<NoInfer<Data>> = {},
  ): EventType<Data> => ({
    category,
    schemaVersion,
    meaning,
    data,
    ...(leaves !== undefined && { leaves }),
  });

/** A type of the subject's stream. */
export interface SubjectEventTypeOf<Data> extends EventType<Data> {
  /** From when a fact of this type counts (domain-model 2, rules 1 to 3). */
  starts(fact: Fact<string, Data>): Instant;
  /** The instants beside its start at which it may change an answer by itself (domain-model 7, step 5): above all its end. */
  ends?(fact: Fact<string, Data>): readonly (Instant | undefined)[];
}

type SubjectTypeDetails<Data> = TypeDetails<Data> & Pick<SubjectEventTypeOf<Data>, 'starts' | 'ends'>;

export type SubjectEventTypes<Event extends NewFact> = {
  readonly [Type in Event['type']]: SubjectEventTypeOf<Extract<Event, { type: Type }>['data']>;
};

export const subjectEvent = <Data>(
  meaning: string,
  data: Schema<Data>,
  { starts, ends, ...details }: SubjectTypeDetails<NoInfer<Data>>,
): SubjectEventTypeOf<Data> => ({ ...eventType('subject')(meaning, data, details), starts, ...(ends && { ends }) });

/** Rule 2: a restrictive fact. */
export const fromReceipt = ({ receivedAt }: Pick<Fact, 'receivedAt'>): Instant => receivedAt;
/** Rule 3: a permissive fact is never backdated; nor is a step of an erasure (rule 2). */
export const fromRecording = ({ recordedAt }: Pick<Fact, 'recordedAt'>): Instant => recordedAt;
/** Rule 1: a fact that holds its own start. */
export const fromEffect = ({ data }: { readonly data: { readonly effectiveFrom: Instant } }): Instant => data.effectiveFrom;
/** Of a fact that holds its own end. */
export const untilEffect = ({ data }: { readonly data: { readonly effectiveUntil?: Instant } }) => [data.effectiveUntil];
