import { exceptions, operations } from '#domain';
import { code, instant, listOf, object, optional, required, streams, text, type Fields, type Instant } from '#kernel';
import { keptWriters, type DailyRecords } from '../daily-records/daily-records.ts';
import { keptAs } from '../daily-records/kept-record.ts';
import type { DecisionAnswer } from '../decision/decision-answer.ts';
import { decisionAnswerFields } from '../decision/decision-answer.schema.ts';
import type { DecisionRequest } from '../decision/decision-query.ts';

/** Who asked what of whom, and what was answered. */
export interface AnsweredQuestion {
  readonly sub: string;
  readonly roles: readonly string[];
  readonly question: DecisionRequest;
  readonly answer: DecisionAnswer;
}

export interface DecisionRecord extends AnsweredQuestion {
  readonly answeredAt: Instant;
}

const question = object<DecisionRequest>({
  subjectRef: required(text('subject reference'), 'of whom'),
  purposeId: required(text('identifier'), 'for which purpose'),
  dataCategories: optional(listOf(text('identifier')), 'which data; absent: all of the purpose'),
  operation: optional(code(...operations), 'what is to be done with them; absent: use'),
  recipientId: optional(text('identifier'), 'with whom they are to be shared'),
  exception: optional(code(...exceptions), 'the exception or exemption that was invoked'),
  at: optional(instant, 'about which moment; absent: the moment of the question'),
  knownAt: optional(instant, 'by what was known when; absent: everything'),
  consistency: optional(code('projected', 'strong'), 'from the views or from the streams'),
});

export const decisionRecordFields: Fields<DecisionRecord> = {
  answeredAt: required(instant, 'when; rising within a stream'),
  sub: required(text('pseudonym'), "who asked: the token's subject"),
  roles: required(listOf(text('role')), "the token's roles"),
  question: required(question, 'what was asked'),
  answer: required(object(decisionAnswerFields), 'what was answered, with the position that it had seen'),
};

export const decisionRecords: DailyRecords<DecisionRecord> = {
  directory: streams.decisionDirectory,
  stream: (controllerId, { date, writer }) => streams.decisions(controllerId, date, writer),
  records: keptAs('DecisionAnswered', object(decisionRecordFields)),
  writers: keptWriters('DecisionWriterNamed'),
  timeOf: ({ answeredAt }) => answeredAt,
};
