import { exceptions, operations } from '#domain';
import { code, instant, listOf, object, optional, required, text, uuid, type Fields, type Instant } from '#kernel';
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

/** As the log is read: with the id by which a proof is asked for. */
export interface LoggedDecision extends DecisionRecord {
  readonly eventId: string;
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

const decisionRecordFields: Fields<DecisionRecord> = {
  answeredAt: required(instant, 'when; rising within a stream'),
  sub: required(text('pseudonym'), "who asked: the token's subject"),
  roles: required(listOf(text('role')), "the token's roles"),
  question: required(question, 'what was asked'),
  answer: required(object(decisionAnswerFields), 'what was answered, with the position that it had seen'),
};

export const loggedDecisionFields: Fields<LoggedDecision> = {
  eventId: required(uuid, 'of the record, by which a proof of it is asked for'),
  ...decisionRecordFields,
};

/** The data of `DecisionAnswered`. */
export const decisionRecord = object(decisionRecordFields);
