import { describe, expect, it } from '@jest/globals';
import type { SubjectCommand } from '#domain';
import type { Instant } from '#kernel';
import { confirm, day, evidence, give, invalidate, refuse, renew, revise, withdraw, withdrawAll, type Recorder } from '#testing';
import { recordSteps, shop, shopOf, type SubjectStep } from '../testing/shop.ts';
import { viewOf } from '../testing/view-of.ts';
import { dailyStatistics } from './daily-statistics.ts';
import { statisticsRows } from './statistics-rows.ts';

const subjects = (count: number, from = 0): string[] => Array.from({ length: count }, (_, index) => `s${from + index}`);

const everybody = (who: readonly string[], command: SubjectCommand, at: Instant): readonly SubjectStep[] =>
  who.map((subjectRef) => [subjectRef, command, at]);

const daysOf = (from: number, to: number): string[] =>
  Array.from({ length: to - from }, (_, index) => day(from + index).slice(0, 10));

/** The rows of some days of January, each by its day. */
async function rowsOf(ledger: Recorder, from: number, to: number, purposeId = 'news') {
  const rows = statisticsRows(Object.values(viewOf(dailyStatistics, await ledger.events())), daysOf(from, to));
  return Object.fromEntries(rows.filter((row) => row.purposeId === purposeId).map((row) => [Number(row.day.slice(8)), row]));
}

const none = { given: 0, refused: 0, withdrawn: 0, expired: 0, active: 0 };

describe('the statistics of a day', () => {
  it('count who gave consent, and go on counting who has', async () => {
    const ledger = await shop(...everybody(subjects(6), give('news'), day(2)));
    const rows = await rowsOf(ledger, 1, 5);
    expect(rows[1]).toBeUndefined();
    expect(rows[2]).toEqual({ day: '2026-01-02', purposeId: 'news', purposeVersion: 1, ...none, given: 6, active: 6 });
    expect(rows[4]).toMatchObject({ ...none, active: 6 });
  });

  it('count at the confirmation under double opt-in', async () => {
    const ledger = await shop(...everybody(subjects(5), give('offers'), day(2)));
    await recordSteps(ledger, ...everybody(subjects(5), confirm('offers'), day(3)));
    const rows = await rowsOf(ledger, 2, 4, 'offers');
    expect(rows[2]).toBeUndefined();
    expect(rows[3]).toMatchObject({ given: 5, active: 5 });
  });

  it('count a second grant again, and who has given it once', async () => {
    const ledger = await shop(...everybody(subjects(5), give('news'), day(2)));
    await recordSteps(ledger, ...everybody(subjects(5), give('news', { validUntil: day(30) }), day(3)));
    expect((await rowsOf(ledger, 2, 4))[3]).toMatchObject({ given: 5, active: 5 });
  });

  it('do not count a renewal', async () => {
    const ledger = await shop(...everybody(subjects(5), give('news', { validUntil: day(10) }), day(2)));
    await recordSteps(ledger, ...everybody(subjects(5), renew('news', { validUntil: day(20) }), day(3)));
    const rows = await rowsOf(ledger, 2, 22);
    expect(rows[3]).toMatchObject({ given: 0, active: 5 });
    expect(rows[10]).toMatchObject({ expired: 0, active: 5 });
    expect(rows[20]).toMatchObject({ expired: 5, active: 0 });
  });

  it('count refusals, each, on the version that was refused', async () => {
    const ledger = await shop(...everybody(subjects(5), refuse('news'), day(2)));
    await ledger.purpose(revise('news'), { at: day(3) });
    await recordSteps(ledger, ...everybody(subjects(5), refuse('news'), day(4)));
    const rows = await rowsOf(ledger, 2, 5);
    expect(rows[2]).toMatchObject({ purposeVersion: 1, refused: 5, active: 0 });
    expect(rows[4]).toMatchObject({ purposeVersion: 2, refused: 5, active: 0 });
  });

  it('count a consent that a refusal ends no more', async () => {
    const ledger = await shop(...everybody(subjects(6), give('news'), day(2)));
    await recordSteps(ledger, ...everybody(subjects(6), refuse('news'), day(3)));
    expect((await rowsOf(ledger, 3, 4))[3]).toMatchObject({ refused: 6, withdrawn: 0, active: 0 });
  });

  it('count the withdrawals that ended a consent, once for each', async () => {
    const ledger = await shop(...everybody(subjects(12), give('news'), day(2)));
    await recordSteps(ledger, ...everybody(subjects(6), withdraw('news'), day(3)));
    await recordSteps(ledger, ...everybody(subjects(6), withdraw('news'), day(4)));
    await recordSteps(ledger, ...everybody(subjects(6, 100), withdraw('news'), day(4)));
    const rows = await rowsOf(ledger, 3, 5);
    expect(rows[3]).toMatchObject({ withdrawn: 6, active: 6 });
    expect(rows[4]).toMatchObject({ withdrawn: 0, active: 6 });
  });

  it('count each purpose that "withdraw everything" ended', async () => {
    const ledger = await shop(...everybody(subjects(5), give('news'), day(2)));
    await recordSteps(ledger, ...everybody(subjects(5), give('offers'), day(2)));
    await recordSteps(ledger, ...everybody(subjects(5), confirm('offers'), day(2)));
    await recordSteps(ledger, ...everybody(subjects(5), withdrawAll(), day(3)));
    expect((await rowsOf(ledger, 3, 4))[3]).toMatchObject({ withdrawn: 5, active: 0 });
    expect((await rowsOf(ledger, 3, 4, 'offers'))[3]).toMatchObject({ withdrawn: 5, active: 0 });
  });

  it('count what expired where it ends, unless it was withdrawn before', async () => {
    const ledger = await shop(...everybody(subjects(11), give('news', { validUntil: day(5, 12) }), day(2)));
    await recordSteps(ledger, ...everybody(subjects(6), withdraw('news'), day(3)));
    const rows = await rowsOf(ledger, 2, 8);
    expect(rows[3]).toMatchObject({ withdrawn: 6, active: 5 });
    expect(rows[5]).toMatchObject({ expired: 5, active: 0 });
    expect(rows[6]).toBeUndefined();
  });

  it('count an invalidated consent on no day', async () => {
    const ledger = await shop(...everybody(subjects(5), give('news'), day(2)));
    await recordSteps(ledger, ...everybody(subjects(5), invalidate('news'), day(4)));
    expect(await rowsOf(ledger, 2, 6)).toEqual({ 2: expect.objectContaining({ given: 5, withdrawn: 0, active: 0 }) });
  });

  it('change for days long gone when a fact comes late', async () => {
    const ledger = await shop(
      ...everybody(subjects(5), give('news', evidence, { expressedAt: day(3), receivedAt: day(3) }), day(20)),
    );
    await recordSteps(ledger, ...everybody(subjects(5), withdraw('news', { receivedAt: day(6) }), day(21)));
    const rows = await rowsOf(ledger, 1, 22);
    expect(rows[3]).toMatchObject({ given: 5, active: 5 });
    expect(rows[6]).toMatchObject({ withdrawn: 5, active: 0 });
    expect(rows[20]).toBeUndefined();
  });

  it('carry over what stands from before the days asked for, in months of their own', async () => {
    const ledger = await shop(...everybody(subjects(7), give('news'), day(2)));
    const rows = statisticsRows(Object.values(viewOf(dailyStatistics, await ledger.events())), ['2026-03-01']);
    expect(rows).toEqual([{ day: '2026-03-01', purposeId: 'news', purposeVersion: 1, ...none, active: 7 }]);
  });
});

describe('what could tell of a single person', () => {
  it('is null: counts from 1 to 4', async () => {
    const ledger = await shop(...everybody(subjects(10), give('news'), day(2)));
    await recordSteps(ledger, ...everybody(subjects(4), withdraw('news'), day(4)));
    const rows = await rowsOf(ledger, 2, 8);
    expect(rows[3]).toMatchObject({ withdrawn: 0, active: 10 });
    expect(rows[4]).toMatchObject({ given: 0, withdrawn: null });
  });

  const activeOn = async (ledger: Recorder, from: number, to: number) => {
    const rows = await rowsOf(ledger, from, to);
    return Array.from({ length: to - from }, (_, index) => rows[from + index]?.active);
  };

  it('takes the active consents with it until 5 withdrawals are hidden, whatever days are asked for', async () => {
    const ledger = await shop(...everybody(subjects(20), give('news'), day(2)));
    await recordSteps(ledger, ...everybody(subjects(4), withdraw('news'), day(4)));
    await recordSteps(ledger, ...everybody(subjects(1, 4), withdraw('news'), day(7)));
    await recordSteps(ledger, ...everybody(subjects(2, 5), withdraw('news'), day(9)));
    const active = [20, 20, null, null, null, 15, 15, null, null, null];
    expect(await activeOn(ledger, 2, 12)).toEqual(active);
    for (let from = 3; from < 12; from++) expect(await activeOn(ledger, from, 12)).toEqual(active.slice(from - 2));
    expect(statisticsRows(Object.values(viewOf(dailyStatistics, await ledger.events())), ['2026-03-01'])[0]!.active).toBeNull();
  });

  it('is not told by many that gave beside few that withdrew', async () => {
    const ledger = await shop(...everybody(subjects(20), give('news'), day(2)));
    await recordSteps(ledger, ...everybody(subjects(3), withdraw('news'), day(4)));
    for (const date of [5, 6]) await recordSteps(ledger, ...everybody(subjects(4, 100 * date), give('news'), day(date)));
    expect(await activeOn(ledger, 3, 8)).toEqual([20, null, null, null, null]);
    await recordSteps(ledger, ...everybody(subjects(2, 3), withdraw('news'), day(8)));
    expect(await activeOn(ledger, 7, 10)).toEqual([null, 23, 23]);
  });

  it('is hidden together: refusals, withdrawals and expiries of several days', async () => {
    const ledger = await shop(...everybody(subjects(10), give('news'), day(2)));
    await recordSteps(ledger, ...everybody(subjects(5, 50), give('news', { validUntil: day(6) }), day(2)));
    await recordSteps(ledger, ...everybody(subjects(2), withdraw('news'), day(3)));
    await recordSteps(ledger, ...everybody(subjects(2, 90), refuse('news'), day(4)));
    await recordSteps(ledger, ...everybody(subjects(4, 50), withdraw('news'), day(5)));
    expect(await activeOn(ledger, 2, 8)).toEqual([15, null, null, 9, null, null]);
  });

  it('is not told by a day that is missing', async () => {
    const ledger = await shop(...everybody(subjects(3), give('news'), day(2)));
    await recordSteps(ledger, ...everybody(subjects(3), withdraw('news'), day(3)));
    const rows = await rowsOf(ledger, 1, 8);
    expect(Object.keys(rows)).toEqual(['2', '3', '4', '5', '6', '7']);
    expect(rows[7]).toMatchObject({ ...none, active: null });
  });
});

describe('a month of statistics', () => {
  it('is one document for each tenant, purpose and version, in any order of events the same', async () => {
    const ledger = await shop(...everybody(subjects(2), give('news', { validUntil: day(40) }), day(2)));
    const events = await ledger.events();
    const view = viewOf(dailyStatistics, events);
    expect(Object.keys(view)).toEqual(['acme.news.1.2026-01', 'acme.news.1.2026-02']);
    expect(viewOf(dailyStatistics, events.toReversed())).toEqual(view);
  });

  it('is of one tenant', async () => {
    const ledger = await shopOf('other');
    await recordSteps(ledger, ['s1', give('news'), day(2)]);
    expect(Object.keys(viewOf(dailyStatistics, await ledger.events()))).toEqual(['other.news.1.2026-01']);
  });
});
