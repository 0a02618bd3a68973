import { instant, listOf, object, optional, required, streams, text, wholeNumber, type Fields, type Instant } from '#kernel';
import { keptWriters, type DailyRecords } from '../daily-records/daily-records.ts';
import { keptAs } from '../daily-records/kept-record.ts';

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
  readonly log?: 'decisions';
  readonly needs?: string;
  readonly order?: string;
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

const accessFilter = object<AccessFilter>({
  after: optional(text('position'), 'the events behind it'),
  at: optional(text('instant'), 'the time that was asked about'),
  cursor: optional({ json: { enum: ['given'] } }, 'a later page'),
  from: optional(text('instant'), 'the beginning of a time'),
  fromKnownAt: optional(text('instant'), 'what was known at its beginning'),
  knownAt: optional(text('instant'), 'what was known then'),
  limit: optional(text('number'), 'the longest page'),
  log: optional({ json: { enum: ['decisions'] } }, 'entries of the log of decisions'),
  needs: optional(text('need'), 'cases that need this of somebody'),
  order: optional(text('order'), 'which end of the list came first'),
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

/** Who read what of whom, one stream a tenant, writer and day (docs/decisions/0014). */
export const accessRecords: DailyRecords<AccessRecord> = {
  directory: streams.accessDirectory,
  stream: (controllerId, { date, writer }) => streams.access(controllerId, date, writer),
  records: keptAs('DetailRead', object(accessRecordFields)),
  writers: keptWriters('AccessWriterNamed'),
  timeOf: ({ readAt }) => readAt,
};
