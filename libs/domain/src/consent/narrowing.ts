import { earliest, type Instant } from '#kernel';
import { closedToGrant } from '../erasure/epoch.ts';
import type { Subject } from '../subject/subject.state.ts';
import { isInForce, type ConsentAt, type ConsentInForce } from '../consent-history/consent-at.ts';
import type { AnyGrant, Grant } from '../events/consent.events.ts';

/** What a grant keeps of the live one that it only takes away from, and its own term. */
export interface Narrowing {
  readonly grantId: string;
  /** Expression, form and purpose version stay. */
  readonly kept: Pick<Grant, 'purposeVersion' | 'consentType' | 'isSeparateDocument' | 'grantExpressedAt'>;
  /** It counts from its receipt. */
  readonly term: Pick<Grant, 'effectiveFrom' | 'effectiveUntil'>;
}

interface Proposed extends Pick<Grant, 'dataCategories' | 'recipients'> {
  readonly validUntil?: Instant | undefined;
  readonly receivedAt: Instant;
}

/**
 * Taking back is as easy as giving: a grant that only takes away from the live one's categories, recipients or end needs
 * no confirmation (domain-model 6, double opt-in). Undefined where it adds something, or takes nothing.
 */
export function narrowingOf(
  proposed: Proposed,
  present: ConsentAt,
  subject: Subject,
  recordedAt: Instant,
): Narrowing | undefined {
  if (!isInForce(present) || proposed.receivedAt < present.start) return undefined;
  const { grant, until } = present;
  const effectiveUntil = endWithin(present, proposed.validUntil);
  const fewer = isSubset(proposed, grant.data) && !endsLater(effectiveUntil, until);
  if (!fewer || (isSubset(grant.data, proposed) && effectiveUntil === until)) return undefined;
  if (reopens(proposed, grant, subject, recordedAt)) return undefined;
  const { purposeVersion, consentType, isSeparateDocument, grantExpressedAt } = grant.data;
  return {
    grantId: grant.eventId,
    kept: { purposeVersion, consentType, isSeparateDocument, grantExpressedAt },
    term: { effectiveFrom: proposed.receivedAt, ...(effectiveUntil && { effectiveUntil }) },
  };
}

/** `consentValidity` runs on from the live grant; an end that its grant named must be named again. */
const endWithin = ({ until, validUntil }: ConsentInForce, named: Instant | undefined): Instant | undefined =>
  earliest(named, until === validUntil ? undefined : until);

const endsLater = (end: Instant | undefined, present: Instant | undefined): boolean =>
  present !== undefined && (end === undefined || end > present);

type Scope = Pick<Grant, 'dataCategories' | 'recipients'>;

const isSubset = (some: Scope, all: Scope): boolean =>
  some.dataCategories.every((id) => all.dataCategories.includes(id)) &&
  some.recipients.every((id) => all.recipients.includes(id));

/** It names a category that was fenced since the live grant: for that category it is a new consent. */
const reopens = ({ dataCategories }: Proposed, { data }: AnyGrant, subject: Subject, at: Instant): boolean =>
  closedToGrant(subject, { dataCategories, grantExpressedAt: data.grantExpressedAt }, at);
