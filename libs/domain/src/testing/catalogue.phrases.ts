import type { Instant } from '#kernel';
import type { Regime } from '../events/controller.events.ts';
import { noController, type Controller } from '../catalogue/controller.state.ts';
import type { Policy, PolicyVersion } from '../catalogue/policy.state.ts';
import type { Purpose, PurposeVersion } from '../catalogue/purpose.state.ts';
import { instant } from './subject.phrases.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';

/** Before any step of a spec. */
export const longAgo = instant('2020-01-01T00:00:00Z');

/** A first version with plausible values for what is not given. */
export const purposeVersion = (content: Partial<PurposeVersion> = {}): PurposeVersion => ({
  version: 1,
  name: { en: 'a purpose' },
  dataCategories: [{ id: 'email', necessity: 'required' }],
  lawfulBases: ['consent'],
  recipients: [],
  directMarketing: false,
  specialCategory: false,
  distribution: false,
  doubleOptIn: false,
  separateDocument: false,
  effectiveFrom: longAgo,
  recordedAt: longAgo,
  eventId: `version ${content.version ?? 1}`,
  ...content,
});

export const categories = (...ids: readonly string[]): PurposeVersion['dataCategories'] =>
  ids.map((id) => ({ id, necessity: 'optional' }));

/** The versions of a purpose, numbered from 1. */
export const versions = (...contents: readonly Partial<PurposeVersion>[]): Pick<Purpose, 'versions'> => ({
  versions: contents.map((content, index) => purposeVersion({ version: index + 1, ...content })),
});

export const retiredFrom = (effectiveFrom: Instant): Required<Pick<Purpose, 'retirement'>> => ({
  retirement: { effectiveFrom, reason: 'service-closed', recordedAt: longAgo, eventId: 'retirement' },
});

/** A version of a policy in one text, material by default. */
export const policyVersion = (version: string, effectiveFrom: Instant, content: Partial<PolicyVersion> = {}): PolicyVersion => ({
  version,
  effectiveFrom,
  changeClass: 'material',
  texts: [{ language: 'en', contentHash: `hash of ${version}` }],
  recordedAt: longAgo,
  eventId: `policy ${version}`,
  ...content,
});

export const policy = (policyId: string, ...published: readonly PolicyVersion[]): Policy => ({
  policyId,
  revision: published.length - 1,
  versions: published,
});

/** A controller that chose its regime long ago. */
export const controllerUnder = (regime: Regime, timeZone = 'UTC'): Controller => ({
  revision: 0,
  versions: [
    { version: 1, regime, timeZone, calendar: 'weekends', effectiveFrom: longAgo, recordedAt: longAgo, eventId: 'regime' },
  ],
});

/** Purposes with one version each, or those that are given. */
export const catalogueOf = (
  purposes: Readonly<Record<string, Partial<Purpose>>>,
  controller: Controller = noController,
  ...policies: readonly Policy[]
): Catalogue => ({
  controller,
  policies: new Map(policies.map((entry) => [entry.policyId, entry])),
  purposes: new Map(
    Object.entries(purposes).map(([purposeId, given]) => [
      purposeId,
      { purposeId, revision: 0, versions: [purposeVersion()], ...given },
    ]),
  ),
});
