import { consentFor } from './consent-for.ts';
import { objectionsTo, raisedBy } from './objections-to.ts';
import type { Context } from '../context.ts';
import { deny, type Finding } from '../finding.ts';

/** Step 3f: direct marketing under an objection, unless the subject has since given this purpose a grant of their own. */
export function objectionStep(context: Context, dataCategory: string): Finding | undefined {
  if (!context.version.directMarketing) return undefined;
  const consent = consentFor(context, dataCategory);
  const standing = objectionsTo(context, 'directMarketing').filter(
    ({ receivedAt }) => !consent.counts || consent.grant.data.grantExpressedAt <= receivedAt,
  );
  return standing.length > 0 ? deny('3f', 'OBJECTED', raisedBy(standing)) : undefined;
}
