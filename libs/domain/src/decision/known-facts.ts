import { once } from '#kernel';
import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Purpose } from '../catalogue/purpose.state.ts';
import { consentHistory, historyWith, type ConsentHistory } from '../consent-history/consent-history.ts';
import { expressedAfter } from '../erasure/epoch.ts';
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
  historyAfter(fence: Pick<CategoryFence, 'recordedAt' | 'revision'>): ConsentHistory;
  /** For the purpose. */
  bindings(): PolicyBindings;
  /** Of bases for the purpose, by revision. */
  assertions(): readonly Assertion[];
}

export function knownFacts(question: Question, subject: Subject, catalogue: Catalogue): KnownFacts {
  const { purposeId } = question;
  const history = once(() => consentHistory(subject, purposeId));
  const byFence = new Map<number, ConsentHistory>();
  return {
    question,
    subject,
    catalogue,
    purpose: catalogue.purposes.get(purposeId),
    history,
    historyAfter: (fence) => {
      const known = byFence.get(fence.revision) ?? historyWith(grantsAfter(history(), fence), history());
      byFence.set(fence.revision, known);
      return known;
    },
    bindings: once(() => policyBindings(subject, () => history().counted())),
    assertions: once(() => assertionsFor(subject, purposeId)),
  };
}

const grantsAfter = ({ grants }: ConsentHistory, fence: Pick<CategoryFence, 'recordedAt'>) =>
  grants.filter(({ grant }) => expressedAfter(grant.data, fence));
