import type { Instant } from '#kernel';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { consentAt, type ConsentAt } from '../consent-history/consent-at.ts';
import { consentHistory, type ConsentHistory } from '../consent-history/consent-history.ts';
import type { Purpose, PurposeVersion } from '../catalogue/purpose.state.ts';
import { restrictionsAt, type Restriction } from '../restriction/restrictions-at.ts';
import type { Subject } from '../subject/subject.state.ts';
import type { Question } from './question.ts';
import type { Trace } from './trace.ts';

/** Everything that the steps look at: facts and catalogue as known, and the purpose version in force for the subject. */
export interface StepContext {
  readonly subject: Subject;
  readonly catalogue: Catalogue;
  readonly question: Question;
  readonly at: Instant;
  readonly purpose: Purpose;
  readonly version: PurposeVersion;
  readonly trace: Trace | undefined;
  /** Of the consent to the purpose. */
  history(): ConsentHistory;
  /** The consent without regard to fences: the same for every category. */
  consent(): ConsentAt;
  restrictions(): readonly Restriction[];
}

/** What all categories share is evaluated once, when the first step needs it. */
export function stepContextOf(settled: Omit<StepContext, 'at' | 'history' | 'consent' | 'restrictions'>): StepContext {
  const { subject, question } = settled;
  const { at, purposeId } = question;
  const history = once(() => consentHistory(subject, purposeId));
  return {
    ...settled,
    at,
    history,
    consent: once(() => consentAt(history(), at)),
    restrictions: once(() => restrictionsAt(subject, at)),
  };
}

function once<Found extends object>(find: () => Found): () => Found {
  let found: Found | undefined;
  return () => (found ??= find());
}
