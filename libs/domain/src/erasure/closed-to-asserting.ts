import { consentHistory } from '../consent-history/consent-histories.ts';
import { assertionsFor } from '../legal-basis/assertions.ts';
import type { AssertLegalBasis } from '../legal-basis/assert-legal-basis.ts';
import type { DecisionContext } from '../subject/decision-context.ts';
import type { Subject } from '../subject/subject.state.ts';
import { nonDiscretionaryBases } from '../events/legal-basis.events.ts';
import { epochOpened } from './epoch.ts';
import { fencesAt } from './fence.ts';

/**
 * Whether an assertion would open a new epoch of a category of its purpose, of any version, and comes with no operator's
 * token: a program must not bring back what was erased (domain-model 6, `CATEGORY_ERASED`).
 */
export function isClosedToAsserting(
  { purposeId, lawfulBasis }: AssertLegalBasis,
  subject: Subject,
  { recordedAt: at, recordedBy, catalogue }: DecisionContext,
): boolean {
  if (!nonDiscretionaryBases.has(lawfulBasis) || recordedBy.roles.includes('operator')) return false;
  const fences = fencesAt(subject, at);
  if (fences.none) return false;
  const versions = catalogue.purposes.get(purposeId)?.versions ?? [];
  const categories = new Set(versions.flatMap(({ dataCategories }) => dataCategories.map(({ id }) => id)));
  const { lastExpression } = consentHistory(subject, purposeId);
  const openers = { lastExpression, assertions: assertionsFor(subject, purposeId) };
  return [...categories].some((dataCategory) =>
    fences.over(dataCategory).some((fence) => !epochOpened(openers, fence, dataCategory, at)),
  );
}
