import { instantOf, type Instant } from '#kernel';
import type { Regime } from '../controller/controller.events.ts';
import { noController, type Controller } from '../controller/controller.state.ts';
import type { Policy, PolicyVersion } from '../policy/policy.state.ts';
import type { Purpose, PurposeVersion, Retirement } from '../purpose/purpose.state.ts';
import type { Catalogue } from './catalogue.ts';

/** Long before anything that a spec tells of. */
export const longAgo: Instant = instantOf(Date.UTC(2020, 0, 1));

/** A catalogue as it was loaded, put together by hand. */
export const catalogueOf = (...entries: readonly (Purpose | Policy | Controller)[]): Catalogue => ({
  controller: entries.find((entry): entry is Controller => !('purposeId' in entry) && !('policyId' in entry)) ?? noController,
  purposes: new Map(entries.flatMap((entry) => ('purposeId' in entry ? [[entry.purposeId, entry]] : []))),
  policies: new Map(entries.flatMap((entry) => ('policyId' in entry ? [[entry.policyId, entry]] : []))),
});

/** A purpose by consent with `email` and `phone`, in versions that differ in what is named. */
export const purpose = (purposeId: string, ...versions: readonly Partial<PurposeVersion>[]): Purpose => ({
  purposeId,
  revision: versions.length - 1,
  versions: (versions.length > 0 ? versions : [{}]).map((version, index) => ({
    version: index + 1,
    name: { en: purposeId },
    dataCategories: categories('email', 'phone'),
    lawfulBases: ['consent'],
    recipients: [],
    directMarketing: false,
    specialCategory: false,
    distribution: false,
    doubleOptIn: false,
    separateDocument: false,
    effectiveFrom: longAgo,
    recordedAt: longAgo,
    eventId: `${purposeId}.${index + 1}`,
    ...version,
  })),
});

export const categories = (...ids: readonly string[]): PurposeVersion['dataCategories'] =>
  ids.map((id) => ({ id, necessity: 'optional' }));

export const retired = (entry: Purpose, effectiveFrom: Instant, rest: Partial<Retirement> = {}): Purpose => ({
  ...entry,
  retirement: { effectiveFrom, reason: 'service-closed', recordedAt: longAgo, eventId: `${entry.purposeId}.retired`, ...rest },
});

/** A policy in versions that follow one another; `version` and `effectiveFrom` are to be named. */
export const policy = (
  policyId: string,
  ...versions: readonly (Pick<PolicyVersion, 'version' | 'effectiveFrom'> & Partial<PolicyVersion>)[]
): Policy => ({
  policyId,
  revision: versions.length - 1,
  versions: versions.map((version) => ({
    changeClass: 'material',
    texts: [{ language: 'en', contentHash: `hash of ${version.version}` }],
    recordedAt: longAgo,
    eventId: `${policyId}.${version.version}`,
    ...version,
  })),
});

/** A controller that has chosen a regime, from a time on. */
export const controllerUnder = (regime: Regime, timeZone = 'UTC', effectiveFrom: Instant = longAgo): Controller => ({
  revision: 0,
  versions: [{ version: 1, regime, timeZone, calendar: 'weekends', effectiveFrom, recordedAt: longAgo, eventId: 'regime' }],
});
