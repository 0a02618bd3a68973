import { describe, expect, it } from '@jest/globals';
import type { Instant } from '#kernel';
import type { Cancelled } from '../catalogue/cancelled.ts';
import { catalogueKnownAt } from '../catalogue/catalogue-known-at.ts';
import { noController } from '../catalogue/controller.state.ts';
import type { Policy } from '../catalogue/policy.state.ts';
import type { Purpose } from '../catalogue/purpose.state.ts';
import { statusAt } from '../status/status-at.ts';
import {
  catalogueOf,
  categories,
  longAgo,
  policy,
  policyVersion,
  purposeVersion,
  retiredFrom,
  versions,
} from '../testing/catalogue.phrases.ts';
import { give } from '../testing/consent.phrases.ts';
import { object } from '../testing/objection.phrases.ts';
import { accept, notify } from '../testing/policy-acceptance.phrases.ts';
import { day, on, subjectAfter, type Step } from '../testing/subject.phrases.ts';
import { decide } from './decide.ts';

const cancelledOn8 = <Entry>(entry: Entry): readonly Cancelled<Entry>[] => [{ entry, cancelledAt: day(8) }];

/** What was decided before day 8, and a question of what is known since, or was known on another day. */
function world(purpose: Partial<Purpose>, ...policies: readonly Policy[]) {
  const catalogue = catalogueOf({ news: purpose }, noController, ...policies);
  return (...steps: readonly Step[]) => {
    const { subject } = subjectAfter(catalogueKnownAt(catalogue, day(7)), steps);
    const answer = (at: Instant, knownAt = day(9), question: { dataCategories?: readonly string[] } = {}) =>
      decide({ purposeId: 'news', operation: 'use', at, ...question }, subject, catalogueKnownAt(catalogue, knownAt));
    return { answer, code: (...asked: Parameters<typeof answer>) => answer(...asked).code, subject, catalogue };
  };
}

const wider = purposeVersion({ version: 2, dataCategories: categories('email', 'phone'), effectiveFrom: day(20) });
const consented = on(day(2), give('news'));

describe('a purpose version that was cancelled', () => {
  it('is never in force, and seen where the question is about what was known before', () => {
    const { answer, code } = world({ ...versions({}), cancelledVersions: cancelledOn8(wider) })(consented);
    expect(answer(day(10))).toMatchObject({ code: 'PERMITTED', validUntil: null });
    expect(answer(day(10), day(7))).toMatchObject({ code: 'PERMITTED', validUntil: day(20) });
    expect([code(day(25)), code(day(25), day(8)), code(day(25), day(7))]).toEqual([
      'PERMITTED',
      'PERMITTED',
      'RECONSENT_REQUIRED',
    ]);
  });

  it('asks for no consent anew, also where a later version stands', () => {
    const reworded = purposeVersion({ version: 2, changeClass: 'material', effectiveFrom: day(20) });
    const later = purposeVersion({ version: 3, effectiveFrom: day(20) });
    const purpose = { versions: [purposeVersion(), later], cancelledVersions: cancelledOn8(reworded) };
    const { code, subject, catalogue } = world(purpose)(consented);
    expect([code(day(25)), code(day(25), day(7))]).toEqual(['PERMITTED', 'RECONSENT_REQUIRED']);
    const overlays = (knownAt: Instant) => statusAt(subject, catalogueKnownAt(catalogue, knownAt), day(25)).consents[0]!.overlays;
    expect([overlays(day(9)), overlays(day(7))]).toEqual([[], ['reconsentRequired']]);
  });

  it('leaves a purpose unknown that had no other', () => {
    const purpose = { versions: [], cancelledVersions: cancelledOn8(purposeVersion({ effectiveFrom: day(20) })) };
    const { code } = world(purpose)();
    expect([code(day(25)), code(day(25), day(7))]).toEqual(['PURPOSE_UNKNOWN', 'UNKNOWN']);
  });

  it('serves no direct marketing that an objection could act on', () => {
    const marketing = purposeVersion({ version: 2, directMarketing: true, effectiveFrom: day(20) });
    const { code } = world({ ...versions({}), cancelledVersions: cancelledOn8(marketing) })(
      consented,
      on(day(3), object({ kind: 'directMarketing' })),
    );
    expect([code(day(10)), code(day(10), day(7))]).toEqual(['PERMITTED', 'OBJECTED']);
  });

  it('was not the first, so that the reference of the next one informs', () => {
    const shown = { policyRef: { policyId: 'privacy', version: '2' } };
    const purpose = {
      versions: [purposeVersion({ version: 2, ...shown })],
      cancelledVersions: cancelledOn8(purposeVersion({ effectiveFrom: day(20) })),
    };
    const published = policy('privacy', policyVersion('1', longAgo), policyVersion('2', day(4)));
    const { code } = world(purpose, published)(on(day(2), object()));
    expect([code(day(10)), code(day(10), day(7))]).toEqual(['UNKNOWN', 'PURPOSE_UNKNOWN']);
  });

  it('is judged as the one before it, where a faster clock bound a consent to it', () => {
    const purpose = { ...versions({}), cancelledVersions: cancelledOn8({ ...wider, effectiveFrom: day(2) }) };
    const { code } = world(purpose)(on(day(3), give('news', { dataCategories: ['email'] })));
    expect(code(day(10))).toBe('PERMITTED');
  });
});

describe('a retirement that was cancelled', () => {
  it('never comes', () => {
    const { retirement } = retiredFrom(day(20));
    const { answer, code } = world({ ...versions({}), cancelledRetirements: cancelledOn8(retirement) })(consented);
    expect([answer(day(10)).validUntil, answer(day(10), day(7)).validUntil]).toEqual([null, day(20)]);
    expect([code(day(25)), code(day(25), day(7))]).toEqual(['PERMITTED', 'PURPOSE_RETIRED']);
  });
});

describe('a policy version that was cancelled', () => {
  const first = policyVersion('1', longAgo);
  const reducing = policyVersion('2', day(1), { changeClass: 'rightsReducing', recordedAt: day(1) });
  const mistyped = policyVersion('3', day(400), { changeClass: 'rightsReducing', recordedAt: day(1, 1) });
  const published: Policy = { ...policy('privacy', first, reducing), cancelledVersions: cancelledOn8(mistyped) };
  const waitingFor = (version: string) =>
    versions({}, { policyRef: { policyId: 'privacy', version }, effectiveFrom: day(5), dataCategories: categories('phone') });
  const purposeVersionAfter = (names: string, ...steps: readonly Step[]) =>
    world(waitingFor(names), published)(on(day(1), object()), ...steps);

  it('stands for the one before it in a purpose version that names it', () => {
    const { answer } = purposeVersionAfter('3', on(day(4), accept('privacy', '2')));
    expect(answer(day(10)).purposeVersion).toBe(2);
    expect(answer(day(10), day(7)).purposeVersion).toBe(1);
    expect(purposeVersionAfter('3').answer(day(10)).purposeVersion).toBe(1);
  });

  it('was accepted as the one before it', () => {
    const { answer } = purposeVersionAfter('2', on(day(4), accept('privacy', '3')));
    expect([answer(day(10)).purposeVersion, answer(day(10), day(7)).purposeVersion]).toEqual([2, 1]);
  });

  it('was given notice of as the one before it', () => {
    const material = { ...published, versions: [first, { ...reducing, changeClass: 'material' as const }] };
    const { answer } = world(waitingFor('2'), material)(on(day(1), object()), on(day(4), notify('privacy', '3', day(4))));
    expect([answer(day(10)).purposeVersion, answer(day(10), day(7)).purposeVersion]).toEqual([2, 1]);
  });

  it('stays what a grant showed, and counts from when it would have', () => {
    const shown = { policyId: 'privacy', version: '3' };
    const { answer, subject, catalogue } = purposeVersionAfter('2', on(day(4), give('news', { policyRef: shown })));
    const { consents } = statusAt(subject, catalogue, day(401));
    expect(consents).toMatchObject([{ state: 'given', policyRef: shown }]);
    expect(answer(day(399)).code).toBe('UNKNOWN');
    expect(answer(day(401))).toMatchObject({ purposeVersion: 2, policyVersion: { policyId: 'privacy', version: '2' } });
  });

  it('can be named no more', () => {
    const catalogue = catalogueOf({ news: {} }, noController, published);
    expect(() => subjectAfter(catalogue, on(day(9), give('news', { policyRef: { policyId: 'privacy', version: '3' } })))).toThrow(
      'POLICY_VERSION_UNKNOWN',
    );
  });
});
