import { describe, it, expect } from '@jest/globals';
import { catalogueOf, versions } from '../testing/catalogue.phrases.ts';
import { day, minutesAfter, on, specLanguage, subjectAfter, type Step } from '../testing/subject.phrases.ts';
import { confirm, evidence, give, refuse, stateAt, withdraw, withdrawAll } from '../testing/consent.phrases.ts';

const catalogue = catalogueOf({ news: {}, billing: {}, twice: versions({ doubleOptIn: true }) });
const given = specLanguage(catalogue);
const noon = day(10, 12);
const later = (minutes: number) => minutesAfter(noon, minutes);

/** What the consent to `news` comes to on day 20, after these steps. */
const outcome = (...steps: readonly Step[]) => stateAt(subjectAfter(catalogue, steps).subject, 'news', day(20)).state;
const grant = (recorded: number, expressed: number) =>
  on(later(recorded), give('news', evidence, { expressedAt: later(expressed), receivedAt: later(recorded) }));
const stop = (recorded: number, received: number) => on(later(recorded), withdraw('news', { receivedAt: later(received) }));

describe('what stops a grant (rule 4)', () => {
  it.each([
    ['expressed before the receipt', -1, 'withdrawn'],
    ['expressed in the moment of the receipt', 0, 'withdrawn'],
    ['expressed within five minutes after: a slow clock must not void a withdrawal', 4, 'withdrawn'],
    ['expressed five minutes after', 5, 'withdrawn'],
    ['expressed more than five minutes after: the withdrawal is an old letter', 6, 'given'],
  ])('a withdrawal recorded after the grant stops one that was %s', (_, expressed, state) =>
    expect(outcome(grant(expressed, expressed), stop(60, 0))).toBe(state),
  );

  it.each([
    ['expressed before the receipt and typed in later: it revives nothing', -60, 'withdrawn'],
    ['expressed in the moment of the receipt', 0, 'withdrawn'],
    ['expressed after it, be it a minute', 1, 'given'],
  ])('a withdrawal recorded before the grant stops one that was %s', (_, expressed, state) =>
    expect(outcome(stop(0, 0), grant(5, expressed))).toBe(state),
  );

  it('an old letter recorded after the grant stops it though a later withdrawal was recorded before', () =>
    expect(outcome(stop(1, 1), grant(3, 3), stop(60, 0))).toBe('withdrawn'));

  it('a refusal stops as a withdrawal does', () => {
    expect(outcome(grant(0, 0), on(later(9), refuse('news')))).toBe('refused');
    expect(outcome(on(later(0), refuse('news')), grant(9, -9))).toBe('refused');
    expect(outcome(on(later(0), refuse('news')), grant(9, 9))).toBe('given');
  });

  it('a stop covers its own purpose only, unless every purpose was meant', () => {
    expect(outcome(grant(0, 0), on(later(9), withdraw('billing')))).toBe('given');
    expect(outcome(grant(0, 0), on(later(9), withdrawAll()))).toBe('withdrawn');
  });

  it('counts from its receipt: late recorded, it moves the state back', () =>
    given(on(day(2), give('news')))
      .when(on(day(9), withdraw('news', { receivedAt: day(5) })))
      .andThen((subject) => {
        expect(stateAt(subject, 'news', day(4, 23))).toEqual({ state: 'given', since: day(2) });
        expect(stateAt(subject, 'news', day(5))).toEqual({ state: 'withdrawn', since: day(5) });
      }));

  it('looks under double opt-in at the grant’s own expression, not at the confirmation’s', () =>
    given(on(day(2), give('twice')), on(day(3), confirm('twice')))
      .when(on(day(4), withdraw('twice', { receivedAt: day(2, 1) })))
      .andThen((subject) => expect(stateAt(subject, 'twice', day(5)).state).toBe('withdrawn')));

  it('leaves no way to confirm a grant that was withdrawn before', () =>
    given(on(day(2), give('twice')), on(day(3), withdraw('twice')))
      .when(on(day(4), confirm('twice')))
      .refuses('NOT_AWAITING_CONFIRMATION'));
});
