import { randomUUID } from 'node:crypto';
import type { NewEvent, RecordedEvent } from '#event-store';
import { instant, listOf, object, optional, required, text, wholeNumber, type Fields, type Instant, type Schema } from '#kernel';
import { parseObject } from '../envelope/codec.ts';
import { CorruptEvent } from '../envelope/corrupt-event.ts';
import { canonicalJson } from '../envelope/digest.ts';
import { checkOf } from '../envelope/event-checker.ts';

/** The parameters of a read, by their names in its query string. */
export interface AccessFilter {
  readonly after?: string;
  readonly at?: string;
  /** A sender may put anything into a cursor, so only its presence is kept. */
  readonly cursor?: 'given';
  readonly from?: string;
  readonly fromKnownAt?: string;
  readonly knownAt?: string;
  readonly limit?: string;
  readonly purposeId?: string;
  readonly state?: string;
  readonly subjectRef?: string;
  readonly to?: string;
  readonly toKnownAt?: string;
  readonly type?: string;
  readonly until?: string;
}

/** One read of subjects' details. */
export interface AccessRead {
  readonly sub: string;
  readonly roles: readonly string[];
  readonly route: string;
  readonly subjectRef?: string;
  /** Where the read names several. */
  readonly subjectRefs?: readonly string[];
  readonly filter?: AccessFilter;
  readonly count: number;
}

export interface AccessRecord extends AccessRead {
  readonly readAt: Instant;
}

/** A process that writes on that day, in a stream of its own. */
export interface AccessWriter {
  readonly date: string;
  readonly writer: string;
}

const accessFilter = object<AccessFilter>({
  after: optional(text('position'), 'the events behind it'),
  at: optional(text('instant'), 'the time that was asked about'),
  cursor: optional({ json: { enum: ['given'] } }, 'a later page'),
  from: optional(text('instant'), 'the beginning of a time'),
  fromKnownAt: optional(text('instant'), 'what was known at its beginning'),
  knownAt: optional(text('instant'), 'what was known then'),
  limit: optional(text('number'), 'the longest page'),
  purposeId: optional(text('identifier'), 'one purpose'),
  state: optional(text('state'), 'cases or consents in this state'),
  subjectRef: optional(text('subject reference'), 'records of reads of this subject'),
  to: optional(text('instant'), 'the end of a time'),
  toKnownAt: optional(text('instant'), 'what was known at its end'),
  type: optional(text('event type'), 'events of this type'),
  until: optional(text('instant'), 'what ends before this time'),
});

export const accessRecordFields: Fields<AccessRecord> = {
  readAt: required(instant, 'when; rising within a stream'),
  sub: required(text('pseudonym'), "the token's subject"),
  roles: required(listOf(text('role')), "the token's roles"),
  route: required(text('route'), 'what was read, as the route is declared'),
  subjectRef: optional(text('subject reference'), 'of whom'),
  subjectRefs: optional(listOf(text('subject reference')), 'of whom, where the read names several'),
  filter: optional(accessFilter, 'what was asked for'),
  count: required(wholeNumber, 'items shown'),
};

export const accessRecords = keptAs('DetailRead', object(accessRecordFields));

export const accessWriters = keptAs(
  'AccessWriterNamed',
  object<AccessWriter>({
    date: required(text('UTC date'), 'the day'),
    writer: required(text('UUID'), 'the process'),
  }),
);

const metadata = canonicalJson({ schemaVersion: 1 });

/** How the access log keeps its values in the store of the ledger's events: closed fields, no envelope, no chain. */
function keptAs<T extends object>(type: string, { json }: Schema<T>) {
  const faultOf = checkOf(json);
  return {
    /** The id is random: derived from the place, it would make another record of the same place a repetition. */
    encode(value: T): NewEvent {
      const fault = faultOf(value);
      if (fault !== undefined) throw new Error(`${type} cannot be recorded: ${fault}`);
      return { eventId: randomUUID(), type, data: canonicalJson(value), metadata };
    },
    decode(recorded: RecordedEvent): T {
      if (recorded.type !== type) throw new CorruptEvent(recorded, `it is no ${type}`, 'EVENT_UNKNOWN');
      const value = parseObject(recorded.data, recorded);
      const fault = faultOf(value);
      if (fault !== undefined) throw new CorruptEvent(recorded, `data: ${fault}`);
      return value as T;
    },
  };
}
