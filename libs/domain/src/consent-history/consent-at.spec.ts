import { describe, expect, it } from '@jest/globals';
import { catalogueOf, versions } from '../testing/catalogue.phrases.ts';
import { day, on, specLanguage, subjectAfter, type Step } from '../testing/subject.phrases.ts';
import { evolveSubject, knownAt, noSubject } from '../subject/subject.state.ts';
import type { SubjectEvent } from '../events/subject.events.ts';
import { consentAt } from './consent-at.ts';
import { consentHistory } from './consent-histories.ts';
import { confirm, evidence, give, refuse, renew, stateAt, withdraw, withdrawAll } from '../testing/consent.phrases.ts';

const catalogue = catalogueOf({ news: {}, twice: versions({ doubleOptIn: true, dataCategories: [] }) });
const given = specLanguage(catalogue);
const after = (...steps: readonly Step[]) => subjectAfter(catalogue, steps).subject;
const state = (number: number, ...steps: readonly Step[]) => stateAt(after(...steps), 'news', day(number));

describe('the state of a consent', () => {
  it('is unknown before anything was said', () => expect(state(3)).toEqual({ state: 'unknown' }));

  it('is half-open: it holds from its start and not at its end', () => {
    const steps = [on(day(2), give('news', { validUntil: day(5) }))];
    expect([1, 2, 4, 5].map((number) => state(number, ...steps).state)).toEqual(['unknown', 'given', 'given', 'expired']);
  });

  it('is decided by the live grant with the latest start, with its own scope', () => {
    const subject = after(
      on(day(5), give('news')),
      on(day(7), give('news', { recipients: [], ...evidence }, { expressedAt: day(3) })),
    );
    expect(consentAt(consentHistory(subject, 'news'), day(8)).grant?.eventId).toBe('e0');
    expect(consentAt(consentHistory(subject, 'news'), day(4)).grant?.eventId).toBe('e1');
  });

  it('is decided by the higher revision where two start together', () => {
    const subject = after(on(day(5), give('news')), on(day(5), give('news', { consentType: 'explicit' })));
    expect(consentAt(consentHistory(subject, 'news'), day(6)).grant?.eventId).toBe('e1');
  });

  it('is expired under the grant with the latest start, though an earlier one had no end', () =>
    expect(state(9, on(day(2), give('news')), on(day(4), give('news', { validUntil: day(8) })))).toEqual({
      state: 'expired',
      since: day(8),
    }));

  it('is withdrawn once nothing is live, also when it had expired before', () =>
    expect(state(9, on(day(2), give('news', { validUntil: day(4) })), on(day(6), withdraw('news')))).toEqual({
      state: 'withdrawn',
      since: day(6),
    }));

  it('is the last stop’s, by receipt and then revision', () => {
    expect(state(9, on(day(3), refuse('news')), on(day(5), withdraw('news')))).toEqual({ state: 'withdrawn', since: day(5) });
    const lateRefusal = on(day(6), refuse('news', { receivedAt: day(4) }));
    expect(state(9, on(day(5), withdraw('news')), lateRefusal).state).toBe('withdrawn');
    expect(state(9, on(day(5), withdraw('news')), on(day(6), refuse('news', { receivedAt: day(5) }))).state).toBe('refused');
  });

  it('dates from the first stop of its kind after the last live grant', () => {
    const withdrawals = [on(day(4), withdraw('news')), on(day(6), withdrawAll())];
    expect(state(9, on(day(2), give('news')), ...withdrawals)).toEqual({ state: 'withdrawn', since: day(4) });
    expect(state(9, ...withdrawals, on(day(7), give('news')), on(day(8), withdraw('news'))).since).toBe(day(8));
    expect(state(9, on(day(3), refuse('news')), ...withdrawals, on(day(7), refuse('news'))).since).toBe(day(3));
  });

  it('dates from a stop before a grant that was never confirmed: that was not live', () => {
    const steps = [on(day(2), withdraw('twice')), on(day(3), give('twice')), on(day(4), withdraw('twice'))];
    expect(stateAt(after(...steps), 'twice', day(3)).state).toBe('awaitingConfirmation');
    expect(stateAt(after(...steps), 'twice', day(9))).toEqual({ state: 'withdrawn', since: day(2) });
  });

  it('names what made it so', () => {
    const decisive = (...steps: readonly Step[]) => consentAt(consentHistory(after(...steps), 'news'), day(9)).decisive;
    expect(
      decisive(on(day(2), give('news', { validUntil: day(5) })), on(day(3), renew('news', { validUntil: day(20) }))),
    ).toEqual(['e0', 'e1']);
    expect(decisive(on(day(2), give('news', { validUntil: day(5) })))).toEqual(['e0']);
    expect(decisive(on(day(2), give('news')), on(day(3), withdraw('news')), on(day(4), withdrawAll()))).toEqual(['e1', 'e2']);
  });
});

describe('what was known', () => {
  const steps = [on(day(2), give('news')), on(day(9), withdraw('news', { receivedAt: day(4) }))];

  it('is what had been recorded, inclusive', () => {
    const subject = after(...steps);
    expect(stateAt(knownAt(subject, day(8)), 'news', day(5)).state).toBe('given');
    expect(stateAt(knownAt(subject, day(9)), 'news', day(5)).state).toBe('withdrawn');
  });

  it('does not depend on the order in which the facts arrive', () => {
    const subject = after(on(day(2), give('twice')), on(day(3), confirm('twice')), ...steps);
    const events = Object.values(subject.facts).flat() as SubjectEvent[];
    for (const shuffled of [events.toReversed(), [...events.slice(2), ...events.slice(0, 2)]]) {
      const again = evolveSubject(noSubject, ...shuffled);
      expect(again).toEqual(subject);
      expect(stateAt(again, 'news', day(10))).toEqual(stateAt(subject, 'news', day(10)));
    }
  });

  it('is not asked of a scheduler: a consent expires without an event', () =>
    given(on(day(2), give('news', { validUntil: day(5) })))
      .when(on(day(3), give('twice')))
      .andThen((subject) => expect(stateAt(subject, 'news', day(6)).state).toBe('expired')));
});
