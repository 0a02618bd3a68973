import type { EventOf, Exception } from '#domain';
import { basesOf, consentFor, type Basis } from './bases.ts';
import { acceptedErasures, destructionAnswer, fencedAnswer } from './destruction.ts';
import { expressionOfGrant } from './grant.ts';
import { holdsOn, authorisationsOf, objectionsTo, restrictionsOn } from './rights.ts';
import { versionsOf } from './purpose-version.ts';
import { answer, type Answer, type CategoryQuestion } from './question.ts';
import { highestRanked } from './reasons.ts';
import { idsOf } from './world.ts';

/** Step 3, for one category. */
export function categoryAnswer(question: CategoryQuestion): Answer {
  const { operation, version, world, purposeId, category, recipientId } = question;
  const destroys = operation === 'erase' || operation === 'anonymise';
  // Step 3a: the recipient and the category are those of the purpose version; destruction takes a category of any version.
  const judging = destroys ? versionsOf(world, purposeId) : [version];
  const declared = new Set(judging.flatMap(({ dataCategories }) => dataCategories.map(({ id }) => id)));
  const isSharedWithin = recipientId === undefined || version.recipients.includes(recipientId);
  if (!declared.has(category) || !isSharedWithin) return storedUnderHold(question, answer(question, 'DENY', 'OUT_OF_SCOPE'));
  if (destroys) return destructionAnswer(question);
  return storedUnderHold(question, fencedAnswer(question) ?? openAnswer(question));
}

/** Step 3i: what is held may be stored, unless nothing can be known of the purpose or the category is erased. */
export function storedUnderHold(question: CategoryQuestion, found: Answer): Answer {
  if (question.operation !== 'store' || `${found.decision} ${found.code}` === 'DENY ERASED') return found;
  const holds = holdsOn(question.world, question.category, question.at);
  return found.decision === 'DENY' && holds.length > 0 ? answer(question, 'STORE_ONLY', 'LEGAL_HOLD', idsOf(holds)) : found;
}

/** Steps 3d to 3h, for a category that no fence closes. */
function openAnswer(question: CategoryQuestion): Answer {
  const { world, category, purposeId, at } = question;
  const restrictions = restrictionsOn(world, category, purposeId, at);
  const erasures = acceptedErasures(question);
  const restrictedBy = [...idsOf(restrictions), ...erasures];
  if (restrictedBy.length === 0) return objectedAnswer(question) ?? unrestrictedAnswer(question);
  // Step 3e.
  if (question.operation === 'store') return answer(question, 'STORE_ONLY', 'RESTRICTED', restrictedBy);
  // An accepted erasure restricts without exceptions (step 3d).
  const exception = erasures.length > 0 ? undefined : exceptionFrom(question, restrictions);
  const restricted = answer(question, 'DENY', 'RESTRICTED', restrictedBy);
  if (!exception) return restricted;
  // Where no basis is left under an exception: restricted, or objected by step 3f.
  return objectedAnswer(question) ?? exemptAnswer(question, exception, restrictions) ?? restricted;
}

type Restriction = EventOf<'RestrictionImposed'>;

/** Authorisations of an exception, for each restriction those under it. */
const authorised = ({ world, purposeId, at }: CategoryQuestion, exception: Exception, restrictions: readonly Restriction[]) =>
  restrictions.map((restriction) => authorisationsOf(world, restriction, exception, purposeId, at));

/**
 * The exception that opens every restriction in the way (domain-model 7, step 3e): `subjectConsent`, whether it is invoked or
 * not, with a consent expressed after each of them was received; else the exception that is invoked.
 */
function exceptionFrom(question: CategoryQuestion, restrictions: readonly Restriction[]): Exception | undefined {
  const candidates = new Set<Exception | undefined>(['subjectConsent', question.exception]);
  return [...candidates].find((exception) => {
    if (exception === undefined || authorised(question, exception, restrictions).some((found) => found.length === 0))
      return false;
    return exception !== 'subjectConsent' || restrictions.every((restriction) => hasConsentedSince(question, restriction));
  });
}

/** A consent, given or renewed, that was expressed after a fact was received. */
function hasConsentedSince(question: CategoryQuestion, { receivedAt }: { readonly receivedAt: CategoryQuestion['at'] }): boolean {
  const { state, grant } = consentFor(question);
  return (state === 'given' || state === 'renewed') && expressionOfGrant(question.world, grant!) > receivedAt;
}

/**
 * Step 3f: such an objection, not ended by the subject's own later grant, to a purpose of which any version known has the flag
 * (domain-model 6, "Objection").
 */
function objectedAnswer(question: CategoryQuestion): Answer | undefined {
  const { world, purposeId, at } = question;
  const objections = objectionsTo(world, 'directMarketing', purposeId, at).filter((one) => !hasConsentedSince(question, one));
  const flags = new Set(versionsOf(world, purposeId).map(({ directMarketing }) => directMarketing));
  return flags.has(true) && objections.length > 0 ? answer(question, 'DENY', 'OBJECTED', idsOf(objections)) : undefined;
}

const firstLeft = (bases: readonly Basis[]): Basis | undefined => bases.find(({ takenAwayBy }) => takenAwayBy.length === 0);

/** Step 3h after step 3e: exempt, with the exception as its code. Under `subjectConsent` only that consent counts. */
function exemptAnswer(
  question: CategoryQuestion,
  exception: Exception,
  restrictions: readonly Restriction[],
): Answer | undefined {
  const counting = basesOf(question).filter(({ basis }) => exception !== 'subjectConsent' || basis === 'consent');
  const left = firstLeft(counting);
  if (!left) return undefined;
  const shownBy = [...idsOf(authorised(question, exception, restrictions).flat()), ...left.shownBy];
  return { ...answer(question, 'PERMIT_EXEMPT', exception, shownBy), lawfulBasis: left.basis };
}

/** Step 3h: the first basis that holds, else the highest-ranked reason met. */
function unrestrictedAnswer(question: CategoryQuestion): Answer {
  const bases = basesOf(question);
  const left = firstLeft(bases);
  if (left) return { ...answer(question, 'PERMIT', 'PERMITTED', left.shownBy), lawfulBasis: left.basis };
  const reasons = bases.flatMap(({ takenAwayBy }) => takenAwayBy);
  const code = highestRanked(reasons.map((reason) => reason.code));
  return answer(
    question,
    'DENY',
    code,
    reasons.flatMap((reason) => (reason.code === code ? reason.met : [])),
  );
}
