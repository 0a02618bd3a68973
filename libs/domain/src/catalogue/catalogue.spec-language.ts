import { noController, type Controller } from '../controller/controller.state.ts';
import type { Purpose, PurposeVersion } from '../purpose/purpose.state.ts';
import { instant } from '../subject/subject.spec-language.ts';
import type { Catalogue } from './catalogue.ts';

const longAgo = instant('2020-01-01T00:00:00Z');

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

/** Purposes with one version each, or those that are given. */
export const catalogueOf = (
  purposes: Readonly<Record<string, Partial<Purpose>>>,
  controller: Controller = noController,
): Catalogue => ({
  controller,
  policies: new Map(),
  purposes: new Map(
    Object.entries(purposes).map(([purposeId, given]) => [
      purposeId,
      { purposeId, revision: 0, versions: [purposeVersion()], ...given },
    ]),
  ),
});
