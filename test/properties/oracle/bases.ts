import type { AnyGrant, DecisionCode, LawfulBasis } from '#domain';
import { consentAt, type Consent } from './consent.ts';
import { consentEndedAt } from './consent-ended.ts';
import { countsInEpoch } from './epoch.ts';
import { objectionsTo, validAssertions } from './marks.ts';
import { versionsOf, type Version } from './purpose-version.ts';
import type { Asked } from './question.ts';
import { idsOf } from './world.ts';

/** A lawful basis that is left after step g, or why it is not. */
export interface Basis {
  readonly basis: LawfulBasis;
  readonly reasons: readonly { readonly code: DecisionCode; readonly met: readonly string[] }[];
  readonly shownBy: readonly string[];
}

export const consentFor = (asked: Asked): Consent => consentAt(asked.world, asked.purposeId, asked.at, countsInEpoch(asked));

/** Step g: "bases of the purpose version in declared order, minus ...". */
export function basesOf(asked: Asked, consentOnly: boolean): readonly Basis[] {
  const declared = asked.version.lawfulBases.filter((basis) => !consentOnly || basis === 'consent');
  return declared.map((basis) => (basis === 'consent' ? consentBasis(asked) : otherBasis(asked, basis)));
}

const ended = {
  withdrawn: 'WITHDRAWN',
  invalidated: 'INVALIDATED',
  refused: 'REFUSED',
  expired: 'EXPIRED',
  awaitingConfirmation: 'AWAITING_CONFIRMATION',
  unknown: 'UNKNOWN',
} as const;

/** "consent unless valid". */
function consentBasis(asked: Asked): Basis {
  const { state, grant, shownBy } = consentFor(asked);
  if (state !== 'given' && state !== 'renewed') {
    return { basis: 'consent', reasons: [{ code: ended[state], met: shownBy }], shownBy };
  }
  const reasons = gatesOf(asked, grant!).map((code) => ({ code, met: shownBy }));
  return { basis: 'consent', reasons, shownBy };
}

/** "OUT_OF_CONSENT_SCOPE (category or recipient)", and what the version in force asks beyond the one consented to
 * ("Purpose versions and consent", section 6). */
function gatesOf({ world, version, category, recipientId }: Asked, grant: AnyGrant): readonly DecisionCode[] {
  const { data } = grant;
  const bound = versionsOf(world, data.purposeId).find((one) => one.version === data.purposeVersion);
  const outside =
    !data.dataCategories.includes(category) || (recipientId !== undefined && !data.recipients.includes(recipientId));
  const codes: DecisionCode[] = [];
  if (outside) codes.push('OUT_OF_CONSENT_SCOPE');
  // Stamped by a faster clock, the version consented to may not be known yet: then nothing shows that it sufficed.
  if (!bound) return [...codes, 'RECONSENT_REQUIRED'];
  if (widens(version, bound)) codes.push('RECONSENT_REQUIRED');
  if (version.specialCategory && !bound.specialCategory && data.consentType !== 'explicit')
    codes.push('EXPLICIT_CONSENT_REQUIRED');
  if (version.separateDocument && !bound.separateDocument && !data.isSeparateDocument) codes.push('SEPARATE_DOCUMENT_REQUIRED');
  return codes;
}

/** "has a data category or recipient that one lacks, or sets direct marketing or distribution where it did not". */
function widens(version: Version, bound: Version): boolean {
  const known = new Set(bound.dataCategories.map(({ id }) => id));
  return (
    version.dataCategories.some(({ id }) => !known.has(id)) ||
    version.recipients.some((recipient) => !bound.recipients.includes(recipient)) ||
    (version.directMarketing && !bound.directMarketing) ||
    (version.distribution && !bound.distribution)
  );
}

/** "legitimateInterest, publicTask under a pending or upheld objection to this purpose (OBJECTED)"; "other bases unless
 * asserted and valid (NO_BASIS)". */
function otherBasis(asked: Asked, basis: Exclude<LawfulBasis, 'consent'>): Basis {
  const { world, purposeId, at } = asked;
  const asserted = validAssertions(world, purposeId, at)
    .filter(({ data }) => data.lawfulBasis === basis)
    .filter(countsInEpoch(asked));
  const objected = basis === 'legitimateInterest' || basis === 'publicTask';
  const objections = objected ? objectionsTo(world, 'particularSituation', purposeId, at) : [];
  const end = consentEndedAt(asked);
  const counting = end ? asserted.filter(({ recordedAt }) => end.leaves(basis) && recordedAt < end.at) : asserted;
  const reasons = [
    ...(objections.length > 0 ? [{ code: 'OBJECTED' as const, met: idsOf(objections) }] : []),
    ...(counting.length === 0 ? [{ code: 'NO_BASIS' as const, met: [] }] : []),
  ];
  return { basis, reasons, shownBy: idsOf(counting) };
}
