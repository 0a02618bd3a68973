import { expect } from '@jest/globals';
import type { Instant } from '#kernel';
import { emptyCatalogue, contextFor, on, attributedTo, type AttributionDetails, type At } from './subject.phrases.ts';
import { noSubject, type Subject } from '../subject/subject.state.ts';
import type { ApproveErasure } from '../erasure/approve-erasure.ts';
import type { AssessErasure } from '../erasure/assess-erasure.ts';
import { erasureCase } from '../erasure/erasure-at.ts';
import type { ErasureCase } from '../erasure/erasure-case.ts';
import type { ErasureOutcome } from '../events/erasure.events.ts';
import type { ExecuteErasure } from '../erasure/execute-erasure.ts';
import type { ReportErasureTask } from '../erasure/report-erasure-task.ts';
import type { RequestErasure } from '../erasure/request-erasure.ts';
import type { WithdrawErasureRequest } from '../erasure/withdraw-erasure-request.ts';

export const request = (body: Partial<RequestErasure> = {}): RequestErasure => ({
  type: 'RequestErasure',
  attribution: attributedTo('dataSubject'),
  dataCategories: ['email', 'phone'],
  ground: 'noLongerNecessary',
  ...body,
});

export const withdrawRequest = (erasureId: string, details: AttributionDetails = {}): WithdrawErasureRequest => ({
  type: 'WithdrawErasureRequest',
  attribution: attributedTo('dataSubject', details),
  erasureId,
});

export const erase = (...categories: readonly string[]): ErasureOutcome[] =>
  categories.map((dataCategory) => ({ dataCategory, outcome: 'erase' }));
export const anonymise = (...categories: readonly string[]): ErasureOutcome[] =>
  categories.map((dataCategory) => ({ dataCategory, outcome: 'anonymise' }));
export const withhold = (dataCategory: string, until?: Instant): ErasureOutcome => ({
  dataCategory,
  outcome: 'withhold',
  exemption: 'legalObligation',
  ...(until && { until }),
});

export const assess = (
  erasureId: string,
  outcomes = erase('email', 'phone'),
  details: AttributionDetails = {},
): AssessErasure => ({
  type: 'AssessErasure',
  attribution: attributedTo('dataController', { id: 'otto', ...details }),
  erasureId,
  outcomes,
});

/** As the ledger computes it, of outcomes that are sorted by category. */
export const digestOf = (erasureId: string, outcomes = erase('email', 'phone')): string =>
  contextFor(noSubject, '' as Instant, emptyCatalogue).digest({ erasureId, outcomes });

const boss = { sub: 'boss', roles: ['approver'] };

export const approve = (erasureId: string, outcomes?: ErasureOutcome[], at?: Instant): ApproveErasure | At<ApproveErasure> => {
  const command: ApproveErasure = {
    type: 'ApproveErasure',
    attribution: attributedTo('dataController', { id: 'boss' }),
    erasureId,
    assessmentDigest: digestOf(erasureId, outcomes),
  };
  return at ? on(at, command, boss) : command;
};

export const execute = (erasureId: string, body: Partial<ExecuteErasure> = {}): ExecuteErasure => ({
  type: 'ExecuteErasure',
  attribution: attributedTo('dataController', { id: 'otto' }),
  erasureId,
  tasks: [{ system: 'crm', dataCategories: 'all' }],
  ...body,
});

export const report = (
  erasureId: string,
  status: ReportErasureTask['status'] = 'completed',
  body: Partial<ReportErasureTask> = {},
): ReportErasureTask => ({
  type: 'ReportErasureTask',
  attribution: attributedTo('dataProcessor', { id: body.system ?? 'crm' }),
  erasureId,
  system: 'crm',
  status,
  ...body,
});

/** The case as it stands. */
export function found(subject: Subject, erasureId: string, now: Instant): ErasureCase {
  const one = erasureCase(subject, erasureId, now);
  expect(one).toBeDefined();
  return one!;
}
