import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { consentHistory, erasureCases, legalHoldsAt, objectionsAt, purposesSpokenAbout, restrictionsAt } from '#domain';
import type { Subject, SubjectCommand } from '#domain';
import type { Instant } from '#kernel';
import { emptyLedger, record, type Ledger } from './ledger.ts';
import { categoryIds, purposeIds } from './names.ts';
import { numRuns } from './runs.ts';
import { beginning, shifted } from './times.ts';
import { stagesOf, walks } from './walk.ts';

/** What stands at an instant, beside consents. */
const rightsAt = (subject: Subject, at: Instant) =>
  [erasureCases, restrictionsAt, objectionsAt, legalHoldsAt].map((find) => find(subject, at));

/** Everything that is carried on from fact to fact; a grant in a succession by its place among all of them. */
const found = (subject: Subject, instants: readonly Instant[]) => ({
  rights: instants.map((at) => rightsAt(subject, at)),
  spokenAbout: purposesSpokenAbout(subject),
  histories: purposeIds.map((purposeId) => {
    const history = consentHistory(subject, purposeId);
    const { grants, stops, deciding } = history;
    const places = (succession: typeof deciding) =>
      succession.map(({ found, next, upTo }) => [grants.indexOf(found), next && grants.indexOf(next), upTo]);
    const started = categoryIds.map((id) => places(history.startedNaming(id)));
    return { grants, stops, deciding: places(deciding), started, counted: history.counted() };
  }),
});

/** Comparing first is much faster than having a matcher compare. */
const differing = ({ subject }: Ledger, ...instants: readonly Instant[]) => {
  const [carriedOn, anew] = [subject, JSON.parse(JSON.stringify(subject)) as Subject].map((one) => found(one, instants));
  return isDeepStrictEqual(carriedOn, anew) ? [] : [{ carriedOn, anew }];
};

const operator = { sub: 'otto', roles: ['operator'] } as const;
const byController = { actor: { id: 'boss', role: 'dataController' }, channel: 'web' } as const;
const minute = 60_000;

/** A purpose under double opt-in, one without. */
const purposes = [...purposeIds].reduce((ledger, purposeId, index) => {
  const version = { doubleOptIn: index === 1, lawfulBases: ['consent' as const] };
  const dataCategories = categoryIds.map((id) => ({ id, necessity: 'optional' as const }));
  const command = { type: 'RegisterPurpose', attribution: byController, purposeId, name: { en: 'p' }, dataCategories } as const;
  return record(ledger, { ...command, ...version }, shifted(beginning, -minute), operator).ledger;
}, emptyLedger);

/** What a person says within minutes, and when: much of it is typed in later, in any order. */
const letters = fc.array(
  fc.record({
    type: fc.constantFrom('GiveConsent', 'GiveConsent', 'ConfirmConsent', 'RefuseConsent', 'WithdrawConsent'),
    purposeId: fc.constantFrom(purposeIds[0], purposeIds[0], purposeIds[0], purposeIds[1]),
    minutesAgo: fc.integer({ min: 0, max: 20 }),
    noticeMinutesAgo: fc.option(fc.integer({ min: 0, max: 20 }), { nil: undefined }),
  }),
  { minLength: 20, maxLength: 40 },
);

describe('what is kept of a subject and carried on with each fact', () => {
  it('is what would be found anew, after every step of any walk', () =>
    fc.assert(
      fc.property(walks(30), (walk) => {
        for (const { ledger, now } of stagesOf(walk)) {
          const { recordedAt = now } = ledger.subject;
          expect(differing(ledger, shifted(recordedAt, -1), recordedAt, shifted(now, 400 * 24 * 60 * minute))).toEqual([]);
        }
      }),
      { numRuns },
    ));

  it('is so too where grants and withdrawals within minutes are recorded in any order', () =>
    fc.assert(
      fc.property(letters, (said) => {
        let ledger = purposes;
        for (const [index, { type, purposeId, minutesAgo, noticeMinutesAgo }] of said.entries()) {
          const now = shifted(beginning, index * minute);
          const earlier = shifted(now, -minutesAgo * minute);
          const attribution = { actor: { id: 'anna', role: 'dataSubject' }, channel: 'letter', receivedAt: earlier } as const;
          const notice = noticeMinutesAgo === undefined ? {} : { noticePresentedAt: shifted(now, -noticeMinutesAgo * minute) };
          const grant = type === 'GiveConsent' ? { consentType: 'expressed', ...notice } : {};
          ({ ledger } = record(ledger, { type, purposeId, ...grant, attribution } as SubjectCommand, now, operator));
          expect(differing(ledger)).toEqual([]);
        }
      }),
      { numRuns },
    ));
});
