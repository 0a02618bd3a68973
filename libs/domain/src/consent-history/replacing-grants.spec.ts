import { describe, expect, it } from '@jest/globals';
import type { Instant } from '#kernel';
import { noController } from '../catalogue/controller.state.ts';
import { catalogueOf, categories, policy, policyVersion, versions } from '../testing/catalogue.phrases.ts';
import { give, refuse, stateAt, withdraw } from '../testing/consent.phrases.ts';
import { day, minutesAfter, on, subjectAfter, type Step } from '../testing/subject.phrases.ts';
import { knownAt, type Subject } from '../subject/subject.state.ts';
import { consentAt } from './consent-at.ts';
import { consentEnded } from './consent-ended.ts';
import { consentHistory } from './consent-histories.ts';

const noon = (number: number): Instant => day(number, 12);
const catalogue = catalogueOf(
  { news: versions({ dataCategories: categories('email', 'phone') }) },
  noController,
  policy('privacy', policyVersion('2026', noon(8))),
);
const after = (...steps: readonly Step[]): Subject => subjectAfter(catalogue, steps).subject;

const wide = (at: Instant) => on(at, give('news'));
/** It counts once its policy version is effective, at noon of day 8. */
const later = (at: Instant) =>
  on(
    at,
    give('news', {
      dataCategories: ['email'],
      validUntil: noon(10),
      policyRef: { policyId: 'privacy', version: '2026' },
    }),
  );
const lateWithdrawal = on(noon(12), withdraw('news', { receivedAt: noon(1) }));

describe('a grant that replaced another, and was stopped by a letter recorded late', () => {
  const subject = after(later(minutesAfter(noon(1), 3)), wide(minutesAfter(noon(1), 10)), lateWithdrawal);
  const stateOn = (known: Subject, number: number) => stateAt(known, 'news', noon(number)).state;

  it('does not bring the earlier one back: nobody would know that it counts again', () => {
    expect([5, 9, 11].map((number) => stateOn(subject, number))).toEqual(['given', 'withdrawn', 'withdrawn']);
    const before = knownAt(subject, noon(11));
    expect([5, 9, 11].map((number) => stateOn(before, number))).toEqual(['given', 'given', 'expired']);
  });

  it('reads as the stop, since its own start', () =>
    expect(consentAt(consentHistory(subject, 'news'), noon(9))).toMatchObject({
      state: 'withdrawn',
      since: noon(8),
      decisive: ['e2'],
    }));

  it('shows in the periods of the late letter from its start on', () =>
    expect(subject.facts.ConsentWithdrawn![0]!.data.periods).toEqual({
      before: [{ purposeId: 'news', purposeVersion: 1, from: noon(8), until: noon(10), expires: true }],
      after: [],
    }));

  it('ended consent to a category that only the earlier one named', () => {
    const history = consentHistory(subject, 'news');
    expect(consentEnded(history, consentAt(history, noon(11)), 'phone', noon(11))).toMatchObject({ endedAt: noon(8) });
  });
});

describe('what is given after a stop was recorded', () => {
  it('stands, though a grant that was stopped before starts later', () => {
    const subject = after(later(noon(1)), on(noon(2), withdraw('news')), wide(noon(3)));
    expect(stateAt(subject, 'news', noon(9))).toEqual({ state: 'given', since: noon(3) });
    const again = after(later(noon(1)), on(noon(2), withdraw('news')), wide(noon(3)), on(noon(10), refuse('news')));
    expect(stateAt(again, 'news', noon(11))).toEqual({ state: 'refused', since: noon(10) });
  });

  it('is what the stop was recorded before, by revision: not what it was received before', () => {
    const subject = after(later(noon(1)), wide(noon(3)), on(noon(4), withdraw('news', { receivedAt: noon(2) })));
    expect(stateAt(subject, 'news', noon(5))).toEqual({ state: 'given', since: noon(3) });
    expect(stateAt(subject, 'news', noon(9))).toEqual({ state: 'withdrawn', since: noon(8) });
  });
});

it('a replaced grant stays replaced when the other is stopped later', () => {
  const subject = after(wide(noon(2)), later(noon(3)), on(noon(9), withdraw('news')));
  expect(stateAt(subject, 'news', noon(9))).toEqual({ state: 'withdrawn', since: noon(9) });
});
