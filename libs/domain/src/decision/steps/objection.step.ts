import type { Objection } from '../../objection/objections-at.ts';
import { isInForce } from '../../consent-history/consent-at.ts';
import { consentFor } from './consent-for.ts';
import { objectionsTo, raisedBy } from './objections-to.ts';
import type { StepContext } from '../step-context.ts';
import { deny, type Finding } from '../finding.ts';

/**
 * Step 3f: an objection to direct marketing, unless the subject has since given this purpose a grant of their own. It acts on a
 * purpose of which any known version had the flag, so that no revision ends it (domain-model 6, "Objection").
 */
export function objectionStep(context: StepContext, dataCategory: string): Finding | undefined {
  const servesMarketing = context.purpose.versions.some(({ directMarketing }) => directMarketing);
  const objections = servesMarketing ? objectionsTo(context, 'directMarketing') : [];
  const standing = objections.length > 0 ? notEndedByGrant(context, dataCategory, objections) : objections;
  if (standing.length > 0) return deny('3f', 'OBJECTED', raisedBy(standing));
  context.trace?.({ step: '3f', dataCategory, outcome: 'passed', events: raisedBy(objections) });
  return undefined;
}

function notEndedByGrant(context: StepContext, dataCategory: string, objections: readonly Objection[]): readonly Objection[] {
  const consent = consentFor(context, dataCategory);
  return objections.filter(({ receivedAt }) => !isInForce(consent) || consent.grant.data.grantExpressedAt <= receivedAt);
}
