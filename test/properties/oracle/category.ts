import type { Exception } from '#domain';
import { basesOf, consentFor } from './bases.ts';
import { acceptedErasures, destructionAnswer, fencedAnswer } from './destruction.ts';
import { expressionOfGrant } from './grant.ts';
import { holdsOn, authorisationsOf, objectionsTo, restrictionsOn } from './marks.ts';
import { versionsOf } from './purpose-version.ts';
import { answer, type Answer, type Asked } from './question.ts';
import { highest } from './reasons.ts';
import { idsOf } from './world.ts';

const isDestruction = ({ operation }: Asked) => operation === 'erase' || operation === 'anonymise';

/** Step 3, for one category. */
export function categoryAnswer(asked: Asked): Answer {
  if (isOutOfScope(asked)) return storedUnderHold(asked, answer(asked, 'DENY', 'OUT_OF_SCOPE'));
  if (isDestruction(asked)) return destructionAnswer(asked);
  return storedUnderHold(asked, fencedAnswer(asked) ?? openAnswer(asked));
}

/** Step a: "category or recipient outside the purpose version"; of erase and anonymise "a category of any version". */
function isOutOfScope(asked: Asked): boolean {
  const { world, purposeId, version, category, recipientId } = asked;
  const versions = isDestruction(asked) ? versionsOf(world, purposeId) : [version];
  const known = versions.some(({ dataCategories }) => dataCategories.some(({ id }) => id === category));
  return !known || (recipientId !== undefined && !version.recipients.includes(recipientId));
}

/** Step i: "operation store, a hold on the category, any DENY but LEDGER_STALE, PURPOSE_UNKNOWN, ERASED". */
export function storedUnderHold(asked: Asked, found: Answer): Answer {
  const holds = holdsOn(asked.world, asked.category, asked.at);
  const kept = asked.operation === 'store' && holds.length > 0 && found.decision === 'DENY' && found.code !== 'ERASED';
  return kept ? answer(asked, 'STORE_ONLY', 'LEGAL_HOLD', idsOf(holds)) : found;
}

/** Steps d to h, for a category that no fence closes. */
function openAnswer(asked: Asked): Answer {
  const gate = restrictionGate(asked);
  if ('decision' in gate) return gate;
  const objections = activeMarketingObjections(asked);
  if (objections.length > 0) return answer(asked, 'DENY', 'OBJECTED', objections);
  const bases = basesOf(asked, gate.exception === 'subjectConsent');
  const found = bases.find(({ reasons }) => reasons.length === 0);
  if (found) {
    const permitted = gate.exception
      ? answer(asked, 'PERMIT_EXEMPT', gate.exception, [...gate.allowedBy!, ...found.shownBy])
      : answer(asked, 'PERMIT', 'PERMITTED', found.shownBy);
    return { ...permitted, lawfulBasis: found.basis };
  }
  if (gate.exception) return answer(asked, 'DENY', 'RESTRICTED', gate.restrictedBy);
  const reasons = bases.flatMap((basis) => basis.reasons);
  const { code } = highest(reasons);
  const met = reasons.filter((reason) => reason.code === code).flatMap((reason) => reason.met);
  return answer(asked, 'DENY', code, met);
}

interface Passed {
  /** None where nothing restricts. */
  readonly exception?: Exception;
  readonly allowedBy?: readonly string[];
  readonly restrictedBy: readonly string[];
}

/** Steps d and e. */
function restrictionGate(asked: Asked): Answer | Passed {
  const { world, category, purposeId, operation, exception, at } = asked;
  const restrictions = restrictionsOn(world, category, purposeId, at);
  const erasures = acceptedErasures(asked);
  const restrictedBy = [...idsOf(restrictions), ...erasures];
  if (restrictedBy.length === 0) return { restrictedBy };
  if (operation === 'store') return answer(asked, 'STORE_ONLY', 'RESTRICTED', restrictedBy);
  const denied = answer(asked, 'DENY', 'RESTRICTED', restrictedBy);
  // "An accepted erasure (d) has no exception."
  if (erasures.length > 0) return denied;
  const authorised = (one: string) => restrictions.map((restriction) => authorisationsOf(world, restriction, one, purposeId, at));
  const underEvery = (one: string) => authorised(one).every((found) => found.length > 0);
  const passing = (one: Exception): Passed => ({ exception: one, restrictedBy, allowedBy: idsOf(authorised(one).flat()) });
  if (underEvery('subjectConsent') && consentsAfter(asked, restrictions)) return passing('subjectConsent');
  // "under `subjectConsent` that is a consent, given or renewed, expressed after every restriction in the way was received".
  const passes = exception !== undefined && exception !== 'subjectConsent' && underEvery(exception);
  return passes ? passing(exception) : denied;
}

/** "a consent, given or renewed, expressed after each of them". */
function consentsAfter(asked: Asked, facts: readonly { readonly receivedAt: Asked['at'] }[]): boolean {
  const { state, grant } = consentFor(asked);
  if (state !== 'given' && state !== 'renewed') return false;
  return facts.every(({ receivedAt }) => expressionOfGrant(asked.world, grant!) > receivedAt);
}

/** Step f: "direct marketing purpose under such an objection (or suppression), no later own grant". */
function activeMarketingObjections(asked: Asked): readonly string[] {
  const { world, version, purposeId, at } = asked;
  if (!version.directMarketing) return [];
  const objections = objectionsTo(world, 'directMarketing', purposeId, at);
  return idsOf(objections.filter((objection) => !consentsAfter(asked, [objection])));
}
