import { describe, expect, it } from '@jest/globals';
import type { Instant } from '#kernel';
import type { Controller } from '../catalogue/controller.state.ts';
import { catalogueOf, controllerUnder, longAgo } from '../testing/catalogue.phrases.ts';
import { give } from '../testing/consent.phrases.ts';
import { day, instant, on, subjectAfter } from '../testing/subject.phrases.ts';
import { decide } from './decide.ts';

/** A controller that is known to have been under RU_152FZ, in Moscow, from an instant on. */
const underRussianLaw = (effectiveFrom: Instant): Controller => {
  const { revision, versions } = controllerUnder('RU_152FZ', 'Europe/Moscow');
  return { revision, versions: versions.map((version) => ({ ...version, effectiveFrom })) };
};

/** A consent is given while nobody has recorded a regime; then the question is asked. */
function answered(expressedAt: Instant, controller: Controller, body: Parameters<typeof give>[1] = {}) {
  const { subject } = subjectAfter(catalogueOf({ news: {} }), on(expressedAt, give('news', body)));
  const question = { purposeId: 'news', operation: 'use', at: day(9) } as const;
  const { code, decisiveEvents } = decide(question, subject, catalogueOf({ news: {} }, controller));
  return [code, ...decisiveEvents];
}

describe('a consent that stands in no document of its own (step 3g)', () => {
  it('does not count where the regime is known to have asked for one when it was expressed', () =>
    expect(answered(day(2), underRussianLaw(longAgo))).toEqual(['SEPARATE_DOCUMENT_REQUIRED', 'e0']));

  it('counts where it was one', () =>
    expect(answered(day(2), underRussianLaw(longAgo), { isSeparateDocument: true })).toEqual(['PERMITTED', 'e0']));

  it('counts where the regime began after it was expressed', () =>
    expect(answered(day(2), underRussianLaw(day(2, 1)))).toEqual(['PERMITTED', 'e0']));

  it('counts where it was expressed before that day in the controller’s zone', () => {
    const [before, since] = [instant('2025-08-31T20:59:59.999Z'), instant('2025-08-31T21:00:00Z')];
    expect(answered(before, underRussianLaw(longAgo))).toEqual(['PERMITTED', 'e0']);
    expect(answered(since, underRussianLaw(longAgo))).toEqual(['SEPARATE_DOCUMENT_REQUIRED', 'e0']);
  });
});
