import { once, type Instant } from '#kernel';
import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Purpose, PurposeVersion } from '../catalogue/purpose.state.ts';
import { consentAt, type ConsentAt } from '../consent-history/consent-at.ts';
import type { ConsentHistory } from '../consent-history/consent-history.ts';
import { erasureCases } from '../erasure/erasure-at.ts';
import type { ErasureCase } from '../erasure/erasure-case.ts';
import { fencesAt, type Fences } from '../erasure/fence.ts';
import { legalHoldsAt, type LegalHold } from '../legal-hold/legal-holds-at.ts';
import { objectionsAt, standsAgainst, type Objection } from '../objection/objections-at.ts';
import { restrictionsAt, type Restriction } from '../restriction/restrictions-at.ts';
import type { Subject } from '../subject/subject.state.ts';
import type { KnownFacts } from './known-facts.ts';
import type { Question } from './question.ts';
import type { Trace } from './trace.ts';
import { validBasesAt, type ValidBases } from './valid-bases.ts';

/**
 * Everything that the steps look at: facts and catalogue as known, the purpose version in force for the subject, and how things
 * stand at the instant. What all categories share is found once, when the first step needs it.
 */
export interface StepContext {
  readonly known: KnownFacts;
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
  /** Those that stand against the purpose. */
  objections(): readonly Objection[];
  holds(): readonly LegalHold[];
  erasures(): readonly ErasureCase[];
  fences(): Fences;
  bases(): ValidBases;
}

type Settled = Pick<StepContext, 'known' | 'at' | 'purpose' | 'version' | 'trace'>;

export function stepContextOf({ known, at, purpose, version, trace }: Settled): StepContext {
  const { subject, catalogue, question, history } = known;
  return {
    known,
    subject,
    catalogue,
    question,
    at,
    purpose,
    version,
    trace,
    history,
    erasures: once(() => erasureCases(subject, at)),
    consent: once(() => consentAt(history(), at)),
    restrictions: once(() => restrictionsAt(subject, at)),
    objections: once(() => objectionsAt(subject, at).filter((objection) => standsAgainst(objection, question.purposeId))),
    holds: once(() => legalHoldsAt(subject, at)),
    fences: once(() => fencesAt(subject, at)),
    bases: once(() => validBasesAt(known.assertions(), at)),
  };
}
