import {
  changeClasses,
  lawfulBases,
  type ControllerCommand,
  purposeChangeClasses,
  type LawfulBasis,
  type PolicyCommand,
  type PurposeBody,
  type PurposeChangeClass,
  type PurposeCommand,
} from '#domain';
import type { Instant } from '#kernel';
import type { Choice } from '../random-choice.ts';
import type { Ledger } from '../ledger.ts';
import { categoryIds, policyId, policyVersions, purposeIds, recipients } from '../names.ts';
import { lastConsentedPurpose } from '../questions.ts';
import { byController, someTime } from '../attribution.ts';
import { ahead, shifted } from '../times.ts';

const orders: readonly (readonly LawfulBasis[])[] = [
  ['consent'],
  ['consent'],
  ['consent', 'legitimateInterest'],
  ['consent', 'contract'],
  ['contract', 'consent', 'publicTask'],
  ['consent', 'vitalInterest', 'legitimateInterest'],
  ['legitimateInterest', 'legalObligation'],
  lawfulBases,
];

export function register(choice: Choice, ledger: Ledger, now: Instant): PurposeCommand {
  return {
    type: 'RegisterPurpose',
    attribution: byController(choice, now, ledger),
    purposeId: choice.of(purposeIds),
    ...someBody(choice, now),
  };
}

/** Mostly the version before with one thing changed: what a consent to it may lack. */
export function revise(choice: Choice, ledger: Ledger, now: Instant): PurposeCommand {
  const purposeId = choice.once(2) ? choice.of(purposeIds) : lastConsentedPurpose(ledger);
  const before = ledger.catalogue.purposes.get(purposeId)?.versions.at(-1);
  const gated = choice.once(3) && { policyRef: { policyId, version: somePolicyVersion(choice, ledger) } };
  const scheduled = choice.once(5) && { effectiveFrom: shifted(now, choice.of(ahead)) };
  const body =
    before && !choice.once(4) ? changed(choice, before) : { ...someBody(choice, now), changeClass: 'editorial' as const };
  return { type: 'RevisePurpose', attribution: byController(choice, now, ledger), purposeId, ...body, ...gated, ...scheduled };
}

type Revision = PurposeBody & { readonly changeClass?: PurposeChangeClass };

/** The version before, which serves direct marketing no more. */
export function endMarketing(choice: Choice, ledger: Ledger, now: Instant): PurposeCommand {
  const purposeId = lastConsentedPurpose(ledger);
  const before = ledger.catalogue.purposes.get(purposeId)?.versions.at(-1);
  const body = { ...(before ? unchanged(before) : someBody(choice, now)), directMarketing: false };
  return { type: 'RevisePurpose', attribution: byController(choice, now, ledger), purposeId, ...body };
}

/** What the version before says, without its policy. */
export function unchanged(before: PurposeBody): PurposeBody {
  const { name, dataCategories, lawfulBases, recipients = [], directMarketing, specialCategory, distribution } = before;
  const { doubleOptIn, confirmWithin, separateDocument, consentValidity } = before;
  return {
    ...{ name, dataCategories, lawfulBases, recipients, directMarketing, specialCategory, distribution },
    ...{ doubleOptIn, separateDocument, ...(confirmWithin && { confirmWithin }), ...(consentValidity && { consentValidity }) },
  };
}

function changed(choice: Choice, before: PurposeBody): Revision {
  return {
    ...unchanged(before),
    ...choice.of<Partial<Revision>>([
      { specialCategory: true },
      { separateDocument: true },
      { specialCategory: true, separateDocument: true },
      { directMarketing: true },
      { directMarketing: false },
      { distribution: true },
      { dataCategories: categoryIds.map((id) => ({ id, necessity: 'optional' })) },
      { recipients: ['mailer', 'print-shop'] },
      { doubleOptIn: true },
      { name: { en: 'another purpose' }, changeClass: choice.of(purposeChangeClasses) },
    ]),
  };
}

/** One that is published, now and then one that is not. */
export function somePolicyVersion(choice: Choice, { world }: Ledger): string {
  const published = [...new Set(world.policies.map(({ data }) => data.version))];
  return published.length === 0 || choice.once(20) ? 'v9' : choice.of(published.toReversed());
}

export function someBody(choice: Choice, now: Instant): PurposeBody {
  return {
    name: { en: 'a purpose' },
    dataCategories: (choice.once(3) ? choice.some(categoryIds) : categoryIds).map((id) => ({ id, necessity: 'optional' })),
    lawfulBases: choice.of(orders),
    recipients: choice.once(4) ? choice.some(recipients) : recipients,
    directMarketing: choice.once(3),
    specialCategory: choice.once(6),
    distribution: choice.once(6),
    doubleOptIn: choice.once(3),
    separateDocument: choice.once(6),
    ...(choice.once(3) && { confirmWithin: choice.of(['P1D', 'PT5M']) }),
    ...(choice.once(3) && { consentValidity: choice.of(['P1M', 'P7D', 'P1D', 'PT5M']) }),
    ...(choice.once(4) && { effectiveFrom: someTime(choice, now) }),
  };
}

export function retire(choice: Choice, ledger: Ledger, now: Instant): PurposeCommand {
  const from = !choice.once(3) && { effectiveFrom: choice.once(4) ? someTime(choice, now) : shifted(now, choice.of(ahead)) };
  return {
    type: 'RetirePurpose',
    attribution: byController(choice, now, ledger),
    purposeId: choice.of(purposeIds),
    reason: 'closed',
    ...from,
  };
}

/** The first name that was never published. */
export const nextPolicyVersion = ({ world }: Ledger): string =>
  policyVersions.find((name) => !world.policies.some(({ data }) => data.version === name)) ?? 'v4';

/** Mostly the next version, effective after the one before. */
export function publish(choice: Choice, ledger: Ledger, now: Instant): PolicyCommand {
  const { catalogue } = ledger;
  const before = catalogue.policies.get(policyId)?.versions.at(-1)?.effectiveFrom;
  const effectiveFrom = before && choice.once(2) ? shifted(before, choice.of(ahead)) : someTime(choice, now);
  const version = choice.once(8) ? choice.of(policyVersions) : nextPolicyVersion(ledger);
  const texts = [{ language: 'en', contentHash: version }];
  const changeClass = choice.of(changeClasses);
  return {
    type: 'PublishPolicyVersion',
    attribution: byController(choice, now, ledger),
    policyId,
    version,
    effectiveFrom,
    changeClass,
    texts,
  };
}

export function configure(choice: Choice, ledger: Ledger, now: Instant): ControllerCommand {
  return {
    type: 'ConfigureController',
    attribution: byController(choice, now, ledger),
    regime: choice.of(['RU_152FZ', 'EU_GDPR']),
    ...(choice.once(2) && { timeZone: 'Europe/Moscow' }),
    ...(choice.once(2) && { effectiveFrom: someTime(choice, now) }),
  };
}

/** One that lies ahead, where there is one. */
export function cancelVersion(choice: Choice, ledger: Ledger, now: Instant): PurposeCommand {
  const purposeId = choice.of(purposeIds);
  const versions = ledger.catalogue.purposes.get(purposeId)?.versions ?? [];
  const scheduled = versions.filter(({ effectiveFrom }) => effectiveFrom > now);
  const { version } = choice.once(4) || scheduled.length === 0 ? { version: choice.of([1, 2, 3]) } : choice.of(scheduled);
  const attribution = byController(choice, now, ledger);
  return { type: 'CancelScheduledVersion', attribution, purposeId, version: String(version), reason: 'mistyped' };
}

export function cancelRetirement(choice: Choice, ledger: Ledger, now: Instant): PurposeCommand {
  const attribution = byController(choice, now, ledger);
  return { type: 'CancelScheduledRetirement', attribution, purposeId: choice.of(purposeIds), reason: 'mistyped' };
}

/** One that lies ahead, where there is one. */
export function cancelPolicyVersion(choice: Choice, ledger: Ledger, now: Instant): PolicyCommand {
  const versions = ledger.catalogue.policies.get(policyId)?.versions ?? [];
  const scheduled = versions.filter(({ effectiveFrom }) => effectiveFrom > now);
  const version = choice.once(4) || scheduled.length === 0 ? choice.of(policyVersions) : choice.of(scheduled).version;
  const attribution = byController(choice, now, ledger);
  return { type: 'CancelScheduledPolicyVersion', attribution, policyId, version, reason: 'mistyped' };
}
