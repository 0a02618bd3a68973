import type { AnyGrant, DecisionCode, LawfulBasis } from '#domain';
import { consentAt, type Consent } from './consent.ts';
import { consentEndedAt } from './consent-ended.ts';
import { countsInEpoch } from './epoch.ts';
import { expressionOfGrant } from './grant.ts';
import { objectionsTo, validAssertions } from './rights.ts';
import { versionMeant, versionsOf, type Version } from './purpose-version.ts';
import type { CategoryQuestion } from './question.ts';
import { asksForSeparateDocument } from './regime.ts';
import { idsOf, type World } from './world.ts';

/** A declared basis in step 3g: it holds where nothing takes it away. */
export interface Basis {
  readonly basis: LawfulBasis;
  readonly takenAwayBy: readonly { readonly code: DecisionCode; readonly met: readonly string[] }[];
  readonly shownBy: readonly string[];
}

/** The consent to the purpose, of the epoch that the category is in. */
export const consentFor = (question: CategoryQuestion): Consent =>
  consentAt(question.world, question.purposeId, question.at, countsInEpoch(question));

/** Step 3g: the bases of the purpose version in their declared order, each with the reason why it does not hold. */
export const basesOf = (question: CategoryQuestion): readonly Basis[] =>
  question.version.lawfulBases.map((basis) => (basis === 'consent' ? consentBasis(question) : assertedBasis(question, basis)));

/** The rows of consent in step 3g: its state first, then what is asked of a consent that stands. */
function consentBasis(question: CategoryQuestion): Basis {
  const { state, grant, shownBy } = consentFor(question);
  const isValid = state === 'given' || state === 'renewed';
  const codes = isValid ? gatesMissed(question, grant!) : [state.replace(/(?=[A-Z])/g, '_').toUpperCase() as DecisionCode];
  return { basis: 'consent', takenAwayBy: codes.map((code) => ({ code, met: shownBy })), shownBy };
}

/**
 * Whether consent reaches the category and recipient, and what the version in force asks for beyond the one consented to
 * (domain-model 6, "Purpose versions and consent"); a separate document is asked for again by what is known (domain-model 9).
 */
function gatesMissed(question: CategoryQuestion, grant: AnyGrant): readonly DecisionCode[] {
  const { data } = grant;
  const { world, version, category, recipientId } = question;
  const agreed = new Set([...data.dataCategories.map(ofCategory), ...data.recipients.map(ofRecipient)]);
  const asked = [ofCategory(category), ...(recipientId === undefined ? [] : [ofRecipient(recipientId)])];
  const isFormOf = { explicit: data.consentType === 'explicit', separate: data.isSeparateDocument };

  const bound = versionMeant(world, data.purposeId, data.purposeVersion);
  // Stamped by a faster clock, the version consented to may not be known yet: then nothing shows that it sufficed.
  const added = bound && traitsOf(version).difference(traitsOf(bound));
  const asksSeparate = added?.has('separateDocument') || asksForSeparateDocument(world, expressionOfGrant(world, grant));
  const missed: Partial<Record<DecisionCode, boolean>> = {
    OUT_OF_CONSENT_SCOPE: !new Set(asked).isSubsetOf(agreed),
    RECONSENT_REQUIRED: !added || [...added].some((trait) => !aboutForm.has(trait)) || isReworded(world, bound, version),
    EXPLICIT_CONSENT_REQUIRED: added?.has('specialCategory') && !isFormOf.explicit,
    SEPARATE_DOCUMENT_REQUIRED: asksSeparate && !isFormOf.separate,
  };
  return (Object.keys(missed) as DecisionCode[]).filter((code) => missed[code]);
}

const ofCategory = (id: string) => `category ${id}`;
const ofRecipient = (id: string) => `recipient ${id}`;

/**
 * The wording of two versions is another where a revision on the way from one to the other was material (domain-model 6,
 * "Purpose versions and consent").
 */
const isReworded = (world: World, one: Version, other: Version): boolean => {
  const [from = 0, to = 0] = [one.version, other.version].sort((a, b) => a - b);
  return versionsOf(world, one.purposeId)
    .filter(({ version }) => from < version && version <= to)
    .some((version) => 'changeClass' in version && version.changeClass === 'material');
};

/** Flags for which the form of the consent may suffice, so that no new consent is needed. */
const aboutForm: ReadonlySet<string> = new Set(['specialCategory', 'separateDocument']);

/**
 * What asks for a new consent where only the newer version has it: a category, a recipient, or a flag. What only the older one
 * has asks for none.
 */
function traitsOf(version: Version): ReadonlySet<string> {
  const flags = ['directMarketing', 'distribution', 'specialCategory', 'separateDocument'] as const;
  return new Set([
    ...version.dataCategories.map(({ id }) => ofCategory(id)),
    ...version.recipients.map(ofRecipient),
    ...flags.filter((flag) => version[flag]),
  ]);
}

/**
 * The rows of the other bases in step 3g: no objection that takes the basis away, a valid assertion, and after the end of
 * consent only what that end leaves.
 */
function assertedBasis(question: CategoryQuestion, basis: LawfulBasis): Basis {
  const { world, purposeId, at } = question;
  const end = consentEndedAt(question);
  const counting = validAssertions(world, purposeId, at)
    .filter(({ data }) => data.lawfulBasis === basis)
    .filter(countsInEpoch(question))
    .filter(({ recordedAt }) => end === undefined || (end.leaves.has(basis) && recordedAt < end.at));
  const mayBeObjectedTo = basis === 'legitimateInterest' || basis === 'publicTask';
  const objections = mayBeObjectedTo ? objectionsTo(world, 'particularSituation', purposeId, at) : [];
  const takenAwayBy: Basis['takenAwayBy'][number][] = [];
  if (objections.length > 0) takenAwayBy.push({ code: 'OBJECTED', met: idsOf(objections) });
  if (counting.length === 0) takenAwayBy.push({ code: 'NO_BASIS', met: [] });
  return { basis, takenAwayBy, shownBy: idsOf(counting) };
}
