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
  // Step a: "category or recipient outside the purpose version"; for erase and anonymise "a category of any version".
  const judging = destroys ? versionsOf(world, purposeId) : [version];
  const declared = new Set(judging.flatMap(({ dataCategories }) => dataCategories.map(({ id }) => id)));
  const isSharedWithin = recipientId === undefined || version.recipients.includes(recipientId);
  if (!declared.has(category) || !isSharedWithin) return storedUnderHold(question, answer(question, 'DENY', 'OUT_OF_SCOPE'));
  if (destroys) return destructionAnswer(question);
  return storedUnderHold(question, fencedAnswer(question) ?? openAnswer(question));
}

/** Step i: "operation store, a hold on the category, any DENY but LEDGER_STALE, PURPOSE_UNKNOWN, ERASED". */
export function storedUnderHold(question: CategoryQuestion, found: Answer): Answer {
  if (question.operation !== 'store' || `${found.decision} ${found.code}` === 'DENY ERASED') return found;
  const holds = holdsOn(question.world, question.category, question.at);
  return found.decision === 'DENY' && holds.length > 0 ? answer(question, 'STORE_ONLY', 'LEGAL_HOLD', idsOf(holds)) : found;
}

/** Steps d to h, for a category that no fence closes. */
function openAnswer(question: CategoryQuestion): Answer {
  const { world, category, purposeId, at } = question;
  const restrictions = restrictionsOn(world, category, purposeId, at);
  const erasures = acceptedErasures(question);
  const restrictedBy = [...idsOf(restrictions), ...erasures];
  if (restrictedBy.length === 0) return objectedAnswer(question) ?? unrestrictedAnswer(question);
  // Step e.
  if (question.operation === 'store') return answer(question, 'STORE_ONLY', 'RESTRICTED', restrictedBy);
  // "An accepted erasure (d) has no exception."
  const exception = erasures.length > 0 ? undefined : exceptionFrom(question, restrictions);
  const restricted = answer(question, 'DENY', 'RESTRICTED', restrictedBy);
  if (!exception) return restricted;
  // "Where g then leaves nothing: DENY RESTRICTED, or OBJECTED by f".
  return objectedAnswer(question) ?? exemptAnswer(question, exception, restrictions) ?? restricted;
}

type Restriction = EventOf<'RestrictionImposed'>;

/** Authorisations of an exception, for each restriction those under it. */
const authorised = ({ world, purposeId, at }: CategoryQuestion, exception: Exception, restrictions: readonly Restriction[]) =>
  restrictions.map((restriction) => authorisationsOf(world, restriction, exception, purposeId, at));

/** "subjectConsent authorised under every restriction that covers category and purpose (asked for or not) and a consent, given
 * or renewed, expressed after each of them ...; else the exception asked for, authorised under every one". */
function exceptionFrom(question: CategoryQuestion, restrictions: readonly Restriction[]): Exception | undefined {
  const candidates = new Set<Exception | undefined>(['subjectConsent', question.exception]);
  return [...candidates].find((exception) => {
    if (exception === undefined || authorised(question, exception, restrictions).some((found) => found.length === 0))
      return false;
    return exception !== 'subjectConsent' || restrictions.every((restriction) => hasConsentedSince(question, restriction));
  });
}

/** "a consent, given or renewed, expressed after" a fact was received. */
function hasConsentedSince(question: CategoryQuestion, { receivedAt }: { readonly receivedAt: CategoryQuestion['at'] }): boolean {
  const { state, grant } = consentFor(question);
  return (state === 'given' || state === 'renewed') && expressionOfGrant(question.world, grant!) > receivedAt;
}

/** Step f: "direct marketing purpose under such an objection (or suppression), no later own grant". "It acts on every purpose of
 * which any known version ever had that flag (a revision that drops the flag ends no objection)" (section 6). */
function objectedAnswer(question: CategoryQuestion): Answer | undefined {
  const { world, purposeId, at } = question;
  const objections = objectionsTo(world, 'directMarketing', purposeId, at).filter((one) => !hasConsentedSince(question, one));
  const flags = new Set(versionsOf(world, purposeId).map(({ directMarketing }) => directMarketing));
  return flags.has(true) && objections.length > 0 ? answer(question, 'DENY', 'OBJECTED', idsOf(objections)) : undefined;
}

const firstLeft = (bases: readonly Basis[]): Basis | undefined => bases.find(({ takenAwayBy }) => takenAwayBy.length === 0);

/** Step h after e: "PERMIT_EXEMPT, code the exception, subjectConsent included"; under that "in g only that consent counts". */
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

/** Step h: "first basis left -> PERMIT, else DENY with the highest-ranked reason met". */
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
