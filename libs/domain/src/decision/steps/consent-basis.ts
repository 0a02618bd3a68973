import { isInForce, type ConsentNotInForce } from '../../consent-history/consent-at.ts';
import type { AnyGrant } from '../../events/consent.events.ts';
import { purposeVersionMeant } from '../../catalogue/purpose-versions.ts';
import type { Purpose, PurposeVersion } from '../../catalogue/purpose.state.ts';
import { rulesInForce } from '../../regime/rules-in-force.ts';
import type { StepContext } from '../step-context.ts';
import { byRank, type Reason } from '../ranking.ts';
import type { BasisFinding } from './basis-finding.ts';
import { consentFor } from './consent-for.ts';

const reasonOf = {
  unknown: 'UNKNOWN',
  awaitingConfirmation: 'AWAITING_CONFIRMATION',
  refused: 'REFUSED',
  withdrawn: 'WITHDRAWN',
  expired: 'EXPIRED',
  invalidated: 'INVALIDATED',
} as const satisfies Record<ConsentNotInForce['state'], Reason>;

/** Step 3g: consent, unless it ended, does not reach so far, or the purpose has outgrown it. */
export function consentBasis(context: StepContext, dataCategory: string): BasisFinding {
  const consent = consentFor(context, dataCategory);
  const { decisive } = consent;
  if (!isInForce(consent)) return { holds: false, reason: reasonOf[consent.state], decisive };
  const { grant } = consent;
  const reason = [outOfScope(context, grant, dataCategory), ...outgrown(context, grant), notSeparate(context, grant)]
    .filter((found) => found !== undefined)
    .sort(byRank)[0];
  return reason ? { holds: false, reason, decisive } : { holds: true, decisive };
}

function outOfScope({ question }: StepContext, { data }: AnyGrant, dataCategory: string): Reason | undefined {
  const { recipientId } = question;
  const covered =
    data.dataCategories.includes(dataCategory) && (recipientId === undefined || data.recipients.includes(recipientId));
  return covered ? undefined : 'OUT_OF_CONSENT_SCOPE';
}

/**
 * The regime in force when the grant was expressed asks for a document of its own (domain-model 9). GiveConsent asks the same,
 * by what is known when it comes; a regime recorded later may reach back to before the grant.
 */
const notSeparate = ({ catalogue }: StepContext, { data }: AnyGrant): Reason | undefined =>
  !data.isSeparateDocument && rulesInForce(catalogue.controller, data.grantExpressedAt).separateDocumentRequired
    ? 'SEPARATE_DOCUMENT_REQUIRED'
    : undefined;

/**
 * What the version in force asks for beyond the version consented to (domain-model 6, "Purpose versions and consent").
 * The version consented to may be unknown at `knownAt`, where another writer's clock ran ahead: then nothing shows that
 * the consent suffices.
 */
export function outgrown({ purpose, version }: Pick<StepContext, 'purpose' | 'version'>, { data }: AnyGrant): Reason[] {
  const bound = purposeVersionMeant(purpose, data.purposeVersion);
  if (!bound) return ['RECONSENT_REQUIRED'];
  if (bound === version) return [];
  const found: Reason[] = [];
  if (widened(bound, version) || rewordedBetween(purpose, bound, version)) found.push('RECONSENT_REQUIRED');
  if (version.specialCategory && !bound.specialCategory && data.consentType !== 'explicit')
    found.push('EXPLICIT_CONSENT_REQUIRED');
  if (version.separateDocument && !bound.separateDocument && !data.isSeparateDocument) found.push('SEPARATE_DOCUMENT_REQUIRED');
  return found;
}

function widened(bound: PurposeVersion, version: PurposeVersion): boolean {
  const known = new Set(bound.dataCategories.map(({ id }) => id));
  return (
    version.dataCategories.some(({ id }) => !known.has(id)) ||
    version.recipients.some((recipient) => !bound.recipients.includes(recipient)) ||
    (version.directMarketing && !bound.directMarketing) ||
    (version.distribution && !bound.distribution)
  );
}

/** A revision between the version consented to and the one in force, whichever is the later, was a material one. */
function rewordedBetween({ versions }: Purpose, bound: PurposeVersion, inForce: PurposeVersion): boolean {
  const [earlier, later] = bound.version < inForce.version ? [bound, inForce] : [inForce, bound];
  return versions.some(
    ({ version, changeClass }) => changeClass === 'material' && version > earlier.version && version <= later.version,
  );
}
