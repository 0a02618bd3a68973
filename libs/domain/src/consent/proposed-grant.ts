import { earliest, latest, type Instant } from '#kernel';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { shownPolicy } from '../policy/policy-ref.ts';
import { earliestVersion, purposeVersionFor, type Accepting } from '../purpose/purpose-in-force.ts';
import { purposeVersionMeant } from '../catalogue/purpose-versions.ts';
import type { Purpose, PurposeVersion } from '../catalogue/purpose.state.ts';
import type { Attribution } from '../events/command.ts';
import { expressionOf } from '../events/fact.ts';
import type { DecisionContext } from '../subject/decision-context.ts';
import type { Subject } from '../subject/subject.state.ts';
import { notAfter, plusDuration, storedTimes } from '../subject/times.ts';
import { consentAt, type ConsentAt } from '../consent-history/consent-at.ts';
import { consentBefore } from '../consent-history/consent-before.ts';
import { consentHistory } from '../consent-history/consent-histories.ts';
import type { AnyGrant, ConsentType, Grant, NewConsentFact } from '../events/consent.events.ts';
import { narrowingOf, type Narrowing } from './narrowing.ts';

/** What the subject's side sends to give consent. */
export interface GrantBody {
  readonly purposeId: string;
  /** Absent: all of the purpose version. */
  readonly dataCategories?: readonly string[];
  /** Absent: all of the purpose version; empty: none. */
  readonly recipients?: readonly string[];
  readonly consentType: ConsentType;
  readonly validUntil?: Instant;
  readonly isSeparateDocument?: boolean;
  readonly policyRef?: { readonly policyId: string; readonly version: string; readonly language?: string };
  readonly noticePresentedAt?: Instant;
  readonly evidenceDigests?: readonly string[];
}

/** A grant as it would be recorded, and what it is judged on. */
export interface ProposedGrant {
  readonly fact: Extract<NewConsentFact, Pick<AnyGrant, 'type'>>;
  /** The consent that it would replace. */
  readonly present: ConsentAt;
  /** The version that it is bound to. */
  readonly version: PurposeVersion;
  readonly narrows?: Narrowing;
}

/** Who was given no other date has a week to confirm (domain-model 6). */
const defaultConfirmWithin = 'P7D';

/**
 * The version that a grant is bound to: in force for the subject when it was expressed, by what is known now, its own
 * policy reference counting as accepted; where none was, the earliest. Undefined where every version was cancelled.
 */
export const boundVersion = (
  purpose: Purpose,
  subject: Subject,
  catalogue: Catalogue,
  expressedAt: Instant,
  accepting: Accepting | undefined,
): PurposeVersion | undefined =>
  purposeVersionFor(purpose, subject, catalogue, expressedAt, accepting) ?? earliestVersion(purpose);

/** Absent categories and recipients mean all of the version. */
export const scopeOf = (
  { dataCategories, recipients }: GrantBody,
  version: PurposeVersion,
): Pick<Grant, 'dataCategories' | 'recipients'> => ({
  dataCategories: dataCategories ?? version.dataCategories.map(({ id }) => id),
  recipients: recipients ?? version.recipients,
});

/** For a purpose with a version in force now. */
export function proposedGrant(
  command: GrantBody & { readonly attribution: Attribution },
  purpose: Purpose,
  subject: Subject,
  context: DecisionContext,
): ProposedGrant {
  const { catalogue, recordedAt } = context;
  const { purposeId, consentType, isSeparateDocument = false, validUntil, evidenceDigests } = command;
  const times = storedTimes(command, context);
  const shown = command.policyRef && shownPolicy(catalogue, command.policyRef);
  const bound = boundVersion(purpose, subject, catalogue, expressionOf(times), command.policyRef)!;
  const scope = scopeOf(command, bound);
  const present = consentAt(consentHistory(subject, purposeId), recordedAt);
  const narrows = bound.doubleOptIn ? narrowingOf({ ...scope, validUntil, ...times }, present, subject, recordedAt) : undefined;
  const noticePresentedAt = command.noticePresentedAt && notAfter(command.noticePresentedAt, recordedAt);
  const start = latest(expressionOf(times), noticePresentedAt, shown?.version.effectiveFrom);
  const common = {
    purposeId,
    ...scope,
    ...(validUntil && { validUntil }),
    ...(noticePresentedAt && { noticePresentedAt }),
    previous: consentBefore(purposeId, present),
  };
  const grant = narrows
    ? { ...common, ...narrows.kept }
    : { ...common, purposeVersion: bound.version, consentType, isSeparateDocument, grantExpressedAt: expressionOf(times) };
  return {
    present,
    version: purposeVersionMeant(purpose, grant.purposeVersion) ?? bound,
    ...(narrows && { narrows }),
    fact: {
      ...times,
      ...(shown && { policyRef: shown.policyRef }),
      ...(evidenceDigests && { evidenceDigests }),
      ...(narrows
        ? { type: 'ConsentGiven' as const, data: { ...grant, ...narrows.term, narrows: narrows.grantId } }
        : startedBy(bound, start, { ...grant, effectiveFrom: start })),
    },
  };
}

/** Rule 1: a grant counts from its start, under double opt-in once it is confirmed; its end then follows from that. */
function startedBy({ doubleOptIn, confirmWithin, consentValidity }: PurposeVersion, start: Instant, data: Grant) {
  if (doubleOptIn) {
    const confirmBefore = plusDuration(start, confirmWithin ?? defaultConfirmWithin);
    return { type: 'ConsentAwaitingConfirmation', data: { ...data, confirmBefore } } as const;
  }
  const effectiveUntil = endFrom(start, consentValidity, data.validUntil);
  return { type: 'ConsentGiven', data: { ...data, ...(effectiveUntil && { effectiveUntil }) } } as const;
}

/** Rule 1: the earlier of the end that was named and the purpose's `consentValidity`. */
export const endFrom = (
  start: Instant,
  consentValidity: string | undefined,
  validUntil: Instant | undefined,
): Instant | undefined => earliest(validUntil, consentValidity === undefined ? undefined : plusDuration(start, consentValidity));
