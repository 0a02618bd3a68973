import { once } from '#kernel';
import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Purpose } from '../catalogue/purpose.state.ts';
import { consentHistory } from '../consent-history/consent-histories.ts';
import type { ConsentHistory } from '../consent-history/consent-history.ts';
import type { CategoryFence } from '../erasure/fence.ts';
import { policyBindings, type PolicyBindings } from '../policy/binding.ts';
import { assertionsFor, type Assertion } from '../legal-basis/assertions.ts';
import type { Subject } from '../subject/subject.state.ts';
import type { Question } from './question.ts';

/** What is known of the matter of a question, and what of it is the same at every instant: that is found once. */
export interface KnownFacts {
  readonly question: Question;
  readonly subject: Subject;
  readonly catalogue: Catalogue;
  /** Undefined: nothing is known of such a purpose. */
  readonly purpose: Purpose | undefined;
  /** Of the consent to the purpose. */
  history(): ConsentHistory;
  /** The history in the epoch after a fence: with the grants alone that were expressed after it. */
  historyAfter(fence: Pick<CategoryFence, 'recordedAt'>): ConsentHistory;
  /** For the purpose. */
  bindings(): PolicyBindings;
  /** Of bases for the purpose, by revision. */
  assertions(): readonly Assertion[];
}

export function knownFacts(question: Question, subject: Subject, catalogue: Catalogue): KnownFacts {
  const { purposeId } = question;
  const history = once(() => consentHistory(subject, purposeId));
  return {
    question,
    subject,
    catalogue,
    purpose: catalogue.purposes.get(purposeId),
    history,
    historyAfter: ({ recordedAt }) => history().expressedAfter(recordedAt),
    bindings: once(() => policyBindings(subject, () => history().counted())),
    assertions: once(() => assertionsFor(subject, purposeId)),
  };
}
