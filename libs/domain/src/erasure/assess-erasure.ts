import { refuse } from '#kernel';
import type { Command } from '../events/command.ts';
import type { DecisionContext } from '../subject/decision-context.ts';
import type { Outcome } from '../subject/subject.rule.ts';
import type { Subject } from '../subject/subject.state.ts';
import { storedTimes } from '../subject/times.ts';
import { categoriesOf, has, isEmpty, isSubset } from '../subject/category-set.ts';
import { erasureCase } from './erasure-at.ts';
import type { ErasureCase } from './erasure-case.ts';
import type { ErasureOutcome, ErasureState } from '../events/erasure.events.ts';
import { categoriesWith, defaultCategory, destroys } from './outcomes.ts';

export type AssessErasure = Command<
  'AssessErasure',
  { readonly erasureId: string; readonly outcomes: readonly ErasureOutcome[] }
>;

const assessable: ReadonlySet<ErasureState> = new Set<ErasureState>(['requested', 'accepted', 'partlyAccepted', 'refused']);

/**
 * Art. 17(1), (3) GDPR: decides for every category that the request covers whether it is erased, anonymised or withheld
 * under an exemption. May be repeated until the case is approved; an approval names the digest of the assessment.
 */
export function assessErasure(command: AssessErasure, subject: Subject, context: DecisionContext): Outcome {
  const { erasureId } = command;
  const found = erasureCase(subject, erasureId, context.recordedAt);
  if (!found) return refuse('ERASURE_UNKNOWN');
  const outcomes = sorted(command.outcomes);
  const assessmentDigest = context.digest({ erasureId, outcomes });
  if (assessmentDigest === found.assessmentDigest) return [];
  if (outcomes.some((outcome) => isOutside(outcome, found))) return refuse('OUT_OF_SCOPE');
  if (outcomes.some((outcome) => 'until' in outcome && outcome.until! <= context.recordedAt)) return refuse('INTERVAL_INVALID');
  if (!assessable.has(found.state)) return refuse('ERASURE_WRONG_STATE');
  if (!isComplete(outcomes, found)) return refuse('ERASURE_INCOMPLETE_ASSESSMENT');
  return [
    {
      type: eventFor(outcomes, found),
      ...storedTimes(command, context),
      data: { erasureId, outcomes, assessmentDigest, previous: { state: found.state } },
    },
  ];
}

/** Only what an outcome consists of, so that equal assessments have equal digests. */
function sorted(outcomes: readonly ErasureOutcome[]): readonly ErasureOutcome[] {
  const clean = outcomes.map((stated): ErasureOutcome => {
    const { dataCategory, outcome } = stated;
    if (outcome !== 'withhold') return { dataCategory, outcome };
    return { dataCategory, outcome, exemption: stated.exemption, ...(stated.until && { until: stated.until }) };
  });
  return clean.sort((a, b) => (a.dataCategory < b.dataCategory ? -1 : 1));
}

const isOutside = ({ dataCategory }: ErasureOutcome, { dataCategories }: ErasureCase): boolean =>
  dataCategory !== defaultCategory && !has(categoriesOf(dataCategories), dataCategory);

/** A request of "all" needs the default, for no list of categories is ever complete. */
function isComplete(outcomes: readonly ErasureOutcome[], { dataCategories }: ErasureCase): boolean {
  return isSubset(
    categoriesOf(dataCategories),
    categoriesWith(dataCategories, outcomes, () => true),
  );
}

/** Everything withheld is a refusal. */
function eventFor(outcomes: readonly ErasureOutcome[], { dataCategories }: ErasureCase) {
  if (isEmpty(categoriesWith(dataCategories, outcomes, destroys))) return 'ErasureRefused';
  const withheld = categoriesWith(dataCategories, outcomes, (outcome) => !destroys(outcome));
  return isEmpty(withheld) ? 'ErasureAccepted' : 'ErasurePartlyAccepted';
}
