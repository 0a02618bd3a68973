import { describe, expect, it } from '@jest/globals';
import type { Instant } from '#kernel';
import { catalogueOf, categories, policy, policyVersion, versions } from '../testing/catalogue.phrases.ts';
import { evidence, give, withdraw } from '../testing/consent.phrases.ts';
import { request } from '../testing/erasure.phrases.ts';
import { assert } from '../testing/legal-basis.phrases.ts';
import { hold, release } from '../testing/legal-hold.phrases.ts';
import { object } from '../testing/objection.phrases.ts';
import { impose } from '../testing/restriction.phrases.ts';
import { day, minutesAfter, on, subjectAfter, type Step } from '../testing/subject.phrases.ts';
import { noSubject } from '../subject/subject.state.ts';
import { changesBetween, factsBetween, type Moment } from './changes-between.ts';
import { statusAt } from './status-at.ts';

const catalogue = catalogueOf(
  { news: versions({ dataCategories: categories('email', 'phone'), lawfulBases: ['consent', 'contract'] }) },
  undefined,
  policy('privacy', policyVersion('1', day(8))),
);

/** Known is all that is recorded, unless it is said. */
const at = (valid: Instant, knownAt: Instant = day(99)): Moment => ({ at: valid, knownAt });

const after = (...steps: readonly Step[]) => {
  const { subject } = subjectAfter(catalogue, steps);
  return (from: Moment, to: Moment) => ({
    changes: changesBetween(subject, catalogue, from, to),
    facts: factsBetween(subject, from, to).map(({ eventId }) => eventId),
    statusAt: (moment: Moment) => statusAt(subject, catalogue, moment.at),
  });
};

/** Kind, id, and the states from which and into which it changed. */
const gist = ({ changes, facts }: ReturnType<ReturnType<typeof after>>) => [
  ...changes.map(({ kind, id, before, after: later }) => `${kind} ${id}: ${before?.state ?? 'none'} > ${later?.state ?? 'none'}`),
  ...facts,
];

describe('between two moments', () => {
  it('every kind of entry appears, in the order of the status, as the status has it', () => {
    const between = after(
      on(day(2), request()),
      on(day(3), hold()),
      on(day(4), object({ kind: 'directMarketing' })),
      on(day(5), impose()),
      on(day(6), assert('contract', { purposeId: 'news' })),
      on(day(7), give('news')),
    );
    const found = between(at(day(1)), at(day(9)));
    expect(gist(found)).toEqual([
      'consent news: none > given',
      'restriction id3: none > imposed',
      'objection id2: none > upheld',
      'legalBasis id4: none > asserted',
      'legalHold id1: none > placed',
      'erasure id0: none > requested',
      ...['e0', 'e1', 'e2', 'e3', 'e4', 'e5'],
    ]);
    const status = found.statusAt(at(day(9)));
    expect(found.changes.map(({ after: entry }) => entry)).toEqual(Object.values(status).flat());
    expect(found.changes.filter((change) => 'before' in change)).toEqual([]);
  });

  it('the answer goes in the direction that is asked', () => {
    const between = after(on(day(2), hold()), on(day(4), release('id0')));
    expect(gist(between(at(day(3)), at(day(5))))).toEqual(['legalHold id0: placed > released', 'e1']);
    expect(gist(between(at(day(5)), at(day(3))))).toEqual(['legalHold id0: released > placed', 'e1']);
    expect(gist(between(at(day(3)), at(day(1))))).toEqual(['legalHold id0: placed > none', 'e0']);
  });

  it('nothing differs between a moment and itself, nor where nothing happened', () => {
    const between = after(on(day(2), give('news')), on(day(9), withdraw('news')));
    for (const [from, to] of [
      [day(2), day(2)],
      [day(3), day(8)],
    ] as const)
      expect(gist(between(at(from), at(to)))).toEqual([]);
  });

  it('an end that comes by itself is a change without a fact', () => {
    const between = after(on(day(2), give('news', { validUntil: day(6) })));
    expect(gist(between(at(day(3)), at(day(7))))).toEqual(['consent news: given > expired']);
  });

  it('what is recorded for later is told of from its recording on', () => {
    const between = after(on(day(2), assert('contract', { purposeId: 'news', validFrom: day(6), validUntil: day(8) })));
    expect(gist(between(at(day(1)), at(day(3))))).toEqual(['legalBasis id0: none > asserted', 'e0']);
    expect(gist(between(at(day(3)), at(day(7))))).toEqual(['e0']);
    expect(gist(between(at(day(7)), at(day(9))))).toEqual(['legalBasis id0: asserted > ended']);
  });

  it('also where it was received before, or expressed before it was recorded', () => {
    const basis = assert('contract', { purposeId: 'news', validFrom: day(6) });
    const later = { ...basis, attribution: { ...basis.attribution, receivedAt: day(1) } };
    expect(gist(after(on(day(3), later))(at(day(2)), at(day(4))))).toEqual(['legalBasis id0: none > asserted', 'e0']);
    const policyRef = { policyId: 'privacy', version: '1' };
    const between = after(on(day(3), give('news', { policyRef }, { expressedAt: day(2, 12) })));
    expect(gist(between(at(day(2)), at(day(2, 18))))).toEqual(['consent news: none > unknown', 'e0']);
    expect(gist(between(at(day(4)), at(day(8))))).toEqual(['consent news: unknown > given', 'e0']);
  });

  it('changes come in the order of the status, facts in that of their recording', () => {
    const between = after(on(day(2), hold()), on(day(4), give('news')), on(day(5), release('id0')), on(day(6), give('news')));
    expect(gist(between(at(day(3)), at(day(7))))).toEqual([
      ...['consent news: none > given', 'legalHold id0: placed > released'],
      ...['e1', 'e2', 'e3'],
    ]);
  });

  it('a reference without facts has nothing', () => {
    expect(changesBetween(noSubject, catalogue, at(day(1)), at(day(9)))).toEqual([]);
    expect(factsBetween(noSubject, at(day(1)), at(day(9)))).toEqual([]);
  });
});

describe('a letter of withdrawal that is recorded late', () => {
  const between = after(on(day(2), give('news')), on(day(9), withdraw('news', { receivedAt: day(5) })));

  it('changes by what was known, at one valid time', () => {
    expect(gist(between(at(day(6), day(8)), at(day(6), day(9))))).toEqual(['consent news: given > withdrawn', 'e1']);
    expect(gist(between(at(day(4), day(8)), at(day(4), day(9))))).toEqual(['e1']);
    expect(gist(between(at(day(6), day(7)), at(day(6), day(8))))).toEqual([]);
  });

  it('changes by valid time from its receipt on, and not from its recording', () => {
    expect(gist(between(at(day(4)), at(day(6))))).toEqual(['consent news: given > withdrawn', 'e1']);
    expect(gist(between(at(day(6)), at(day(10))))).toEqual([]);
    expect(gist(between(at(day(4), day(8)), at(day(10), day(8))))).toEqual([]);
  });

  it('is known by the later knowledge alone, whichever moment has it', () =>
    expect(gist(between(at(day(1), day(9)), at(day(6), day(8))))).toEqual(['consent news: none > given', 'e0', 'e1']));
});

describe('the example of domain-model 2, "State of a consent"', () => {
  const noon = (number: number) => day(number, 12);
  const signed = { expressedAt: minutesAfter(noon(1), 3) };
  const between = after(
    on(minutesAfter(noon(1), 10), give('news', { dataCategories: ['email', 'phone'] })),
    on(
      minutesAfter(noon(1), 20),
      give(
        'news',
        { ...evidence, dataCategories: ['email'], policyRef: { policyId: 'privacy', version: '1' }, validUntil: noon(10) },
        signed,
      ),
    ),
    on(noon(12), withdraw('news', { receivedAt: noon(1) })),
  );

  it('by what is known at last the stopped grant has replaced the earlier one', () => {
    expect(gist(between(at(noon(5)), at(noon(9))))).toEqual(['consent news: given > withdrawn', 'e1']);
    expect(gist(between(at(noon(9)), at(noon(11))))).toEqual([]);
  });

  it('by what was known on the day before, it expired', () => {
    const known = noon(11);
    expect(gist(between(at(noon(9), known), at(noon(11), known)))).toEqual(['consent news: given > expired']);
    expect(gist(between(at(noon(9), known), at(noon(9))))).toEqual(['consent news: given > withdrawn', 'e2']);
    expect(gist(between(at(noon(11)), at(noon(11), known)))).toEqual(['consent news: withdrawn > expired', 'e2']);
  });
});
