import { describe, expect, it } from '@jest/globals';
import { catalogueOf, categories, longAgo, policy, policyVersion, versions } from '../testing/catalogue.phrases.ts';
import { give, refuse } from '../testing/consent.phrases.ts';
import { noController } from '../catalogue/controller.state.ts';
import { accept } from '../testing/policy-acceptance.phrases.ts';
import { day, on, subjectAfter, type Step } from '../testing/subject.phrases.ts';
import { purposeVersionFor } from './purpose-in-force.ts';

const reducing = policy(
  'privacy',
  policyVersion('1', longAgo),
  policyVersion('2', day(10), { changeClass: 'rightsReducing' }),
  policyVersion('3', day(20), { changeClass: 'editorial' }),
);
const after = (version: string) => ({ policyRef: { policyId: 'privacy', version } });
const catalogue = catalogueOf(
  {
    news: versions({}, { ...after('2'), effectiveFrom: day(5), dataCategories: categories('email', 'phone') }),
    thrice: versions({}, { ...after('2'), effectiveFrom: day(5) }, { effectiveFrom: day(15) }),
    other: versions({}, { ...after('2'), effectiveFrom: day(5) }),
    informed: versions(after('2')),
    lost: versions({}, { policyRef: { policyId: 'terms', version: '1' }, effectiveFrom: day(5) }),
  },
  noController,
  reducing,
);
const known = on(day(2), refuse('informed'));

const inForce = (purposeId: string, at: ReturnType<typeof day>, ...steps: readonly Step[]) =>
  purposeVersionFor(catalogue.purposes.get(purposeId)!, subjectAfter(catalogue, known, steps).subject, catalogue, at)?.version;

describe('a purpose version that names a policy version', () => {
  it('is in force for a subject only once that policy version binds the subject', () => {
    const accepted = on(day(12), accept('privacy', '2'));
    expect(inForce('news', day(11), accepted)).toBe(1);
    expect(inForce('news', day(12), accepted)).toBe(2);
    expect(inForce('news', day(30))).toBe(1);
  });

  it('is in force once a later version of that policy binds', () =>
    expect(inForce('news', day(25), on(day(22), accept('privacy', '3')))).toBe(2));

  it('leaves the purpose version before it to decide, until one that waits for nothing comes', () => {
    expect(inForce('thrice', day(14))).toBe(1);
    expect(inForce('thrice', day(15))).toBe(3);
  });

  it('is in force for the purpose whose grant named the policy version, and for no other', () => {
    const granted = on(day(12), give('news', after('2')));
    expect(inForce('news', day(12), granted)).toBe(2);
    expect(inForce('other', day(12), granted)).toBe(1);
  });

  it('is in force from its date where it is the first: there the reference only informs', () =>
    expect(inForce('informed', day(3))).toBe(1));

  it('is never in force while nothing is known of its policy', () => expect(inForce('lost', day(9))).toBe(1));
});
