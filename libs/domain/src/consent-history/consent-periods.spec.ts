import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isRefusal, type Instant } from '#kernel';
import { catalogueOf, longAgo, versions } from '../testing/catalogue.phrases.ts';
import { asRecorded, day, contextFor, instant, service, specLanguage } from '../testing/subject.phrases.ts';
import { subjectDecider } from '../decider/subject.decider.ts';
import { noSubject, type Subject } from '../subject/subject.state.ts';
import { consentAt } from './consent-at.ts';
import { consentHistory } from './consent-histories.ts';
import { consentPeriods } from './consent-periods.ts';
import type { ConsentPeriod, PeriodsChanged } from '../events/consent.events.ts';
import { confirm, evidence, give, invalidate, refuse, renew, withdraw, withdrawAll } from '../testing/consent.phrases.ts';

const shop = catalogueOf({
  news: versions({}, { effectiveFrom: day(10) }),
  offers: versions({ doubleOptIn: true, consentValidity: 'P20D' }),
});
const given = specLanguage(shop);
const late = (expressedAt: Instant) => ({ expressedAt, receivedAt: expressedAt });

describe('the periods that an event changes', () => {
  it('begin with a grant', () =>
    given()
      .when(give('news'))
      .records({ type: 'ConsentGiven', data: { periods: { before: [], after: [period(day(1))] } } }));

  it('are left out for a replay, and nothing else is', () => {
    const context = contextFor(noSubject, day(1), shop);
    const told = subjectDecider.decide(give('news'), noSubject, context);
    const replayed = subjectDecider.decide(give('news'), noSubject, { ...context, withoutPeriods: true });
    if (isRefusal(told) || isRefusal(replayed)) throw new Error('it was refused');
    const { periods, ...data } = told[0]!.data as { readonly periods?: PeriodsChanged };
    expect(periods).toBeDefined();
    expect(replayed).toEqual([{ ...told[0], data }]);
  });

  it('are cut by a withdrawal, also one that comes late', () => {
    const cut = { before: [period(day(3))], after: [] };
    return given(give('news'))
      .when({ at: day(5), step: withdraw('news', { receivedAt: day(3) }) })
      .records({ type: 'ConsentWithdrawn', data: { periods: cut } });
  });

  it('are cut in the past by an old letter, though a newer consent stands', () =>
    given({ at: day(1), step: give('news') }, { at: day(4), step: give('news', { dataCategories: ['email'] }) })
      .when({ at: day(5), step: withdraw('news', { receivedAt: day(2) }) })
      .records({
        type: 'ConsentWithdrawn',
        data: { previous: [], periods: { before: [period(day(2), day(4))], after: [] } },
      }));

  it('are gone with an invalidation: they never were', () =>
    given(give('news'))
      .when({ at: day(5), step: invalidate('news') })
      .records({ type: 'ConsentInvalidated', data: { periods: { before: [period(day(1))], after: [] } } }));

  it('end where they expire, and a renewal moves that', () => {
    const [first, second] = [day(11), day(21)];
    const expiring = (until: Instant) => ({ ...period(day(2), until), expires: true });
    return given(give('news', { validUntil: first }))
      .when({ at: day(2), step: renew('news', { validUntil: second }) })
      .records({ type: 'ConsentRenewed', data: { periods: { before: [expiring(first)], after: [expiring(second)] } } });
  });

  it('begin with the confirmation under double opt-in, on the version of the grant', () =>
    given(give('offers'))
      .when({ at: day(2), step: confirm('offers') })
      .records({
        type: 'ConsentConfirmed',
        data: {
          purposeVersion: 1,
          periods: {
            before: [],
            after: [{ purposeId: 'offers', purposeVersion: 1, from: day(2), until: day(22), expires: true }],
          },
        },
      }));

  it('are those of every purpose when everything is withdrawn', () =>
    given(give('news'), give('offers'), confirm('offers'))
      .when({ at: day(5), step: withdrawAll() })
      .andThen((subject) => {
        const { periods } = subject.facts.ConsentWithdrawn![0]!.data;
        expect(periods!.before.map(({ purposeId }) => purposeId)).toEqual(['news', 'offers']);
        expect(periods!.before.map(({ from }) => from)).toEqual([day(5), day(5)]);
        expect(periods!.after).toEqual([]);
      }));

  it.each([
    ['a grant that awaits confirmation', give('offers')],
    ['a refusal where nothing was given', refuse('news')],
    ['a withdrawal where nothing was given', withdraw('news')],
  ])('are none for %s', (_, command) =>
    given()
      .when(command)
      .andThen(({ facts }) => expect(JSON.stringify(facts)).not.toContain('"periods"')),
  );
});

describe('a refusal', () => {
  it('says which version was refused: in force for the subject when it was received', () => {
    const refused = (purposeVersion: number) => ({ type: 'ConsentRefused', data: { purposeVersion } }) as const;
    return Promise.all([
      given()
        .when({ at: day(12), step: refuse('news') })
        .records(refused(2)),
      given()
        .when({ at: day(12), step: refuse('news', { receivedAt: day(9) }) })
        .records(refused(1)),
    ]);
  });
});

describe('whatever was said, in whatever order it came', () => {
  it('a consent is given or renewed exactly within its periods, and its events say so', () => {
    let compared = 0;
    fc.assert(
      fc.property(fc.array(commands, { minLength: 1, maxLength: 12 }), (said) => {
        const subject = said.reduce(step, noSubject);
        for (const purposeId of ['news', 'offers']) {
          const history = consentHistory(subject, purposeId);
          const periods = consentPeriods(history, longAgo);
          const counted = periodsInEvents(subject);
          for (let hours = -5; hours < 24 * 60; hours += 11) {
            const at = day(1, hours);
            const within = periods.filter(({ from, until }) => from <= at && (until === undefined || at < until));
            const { state, grant } = consentAt(history, at);
            const live = state === 'given' || state === 'renewed';
            expect(within.map(({ purposeVersion }) => purposeVersion)).toEqual(live ? [grant!.data.purposeVersion] : []);
            for (const version of [1, 2])
              expect(counted(purposeId, version, at)).toBe(live && grant!.data.purposeVersion === version ? 1 : 0);
            if (live) compared++;
          }
        }
      }),
      { numRuns: 40 },
    );
    expect(compared).toBeGreaterThan(0);
  });
});

/** How many consents of a version stand at an instant, by what the events say they change. */
function periodsInEvents({ facts }: Subject) {
  const changes = Object.values(facts).flatMap((table) => table.map(({ data }) => ('periods' in data && data.periods) || none));
  return (purposeId: string, version: number, at: Instant): number => {
    const count = (periods: readonly ConsentPeriod[]) =>
      periods.filter(
        ({ purposeId: id, purposeVersion, from, until }) =>
          id === purposeId && purposeVersion === version && from <= at && (until === undefined || at < until),
      ).length;
    return changes.reduce((sum, { before, after }) => sum - count(before) + count(after), 0);
  };
}

const none: PeriodsChanged = { before: [], after: [] };

const hour = fc.integer({ min: 0, max: 24 * 40 });
const purposeIds = fc.constantFrom('news', 'offers');
const commands = fc.tuple(purposeIds, hour, hour, hour).chain(([purposeId, recorded, expressed, length]) => {
  const times = late(day(1, expressed));
  const validUntil = day(1, expressed + length + 1);
  return fc.constantFrom(
    { recorded, command: give(purposeId, evidence, times) },
    { recorded, command: give(purposeId, { ...evidence, validUntil }, times) },
    { recorded, command: confirm(purposeId, times, evidence) },
    { recorded, command: renew(purposeId, { ...evidence, validUntil }, times) },
    { recorded, command: refuse(purposeId, times) },
    { recorded, command: withdraw(purposeId, times) },
    { recorded, command: withdrawAll(times) },
    { recorded, command: invalidate(purposeId, times) },
  );
});

/** Recorded at its hour, or with the fact before it where that came later. */
function step(
  subject: Subject,
  { recorded, command }: { recorded: number; command: ReturnType<typeof withdraw> | object },
): Subject {
  const asked = day(1, recorded);
  const recordedAt = subject.recordedAt && subject.recordedAt > asked ? subject.recordedAt : asked;
  const moved = command as ReturnType<typeof withdraw>;
  const outcome = subjectDecider.decide(moved, subject, contextFor(subject, recordedAt, shop));
  if (isRefusal(outcome)) return subject;
  const envelope = { recordedBy: service, actor: moved.attribution.actor, channel: moved.attribution.channel };
  return subjectDecider.evolve(subject, ...asRecorded(subject, outcome, envelope, recordedAt));
}

const period = (from: Instant, until?: Instant) => ({
  purposeId: 'news',
  purposeVersion: 1,
  from: instant(from),
  ...(until && { until }),
});
