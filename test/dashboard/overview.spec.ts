import { beforeAll, expect, it } from '@jest/globals';
import { newSubjectRef } from '#testing';
import type { HttpClient } from '../support/http-client.ts';
import { answered, recorded } from '../support/expected-answers.ts';
import { ownLedger } from '../support/service.ts';
import { until } from './until.ts';
import { controller, goTo, sharedBrowser } from './browser.ts';
import { withBrowser } from './chromium.ts';
import { livedStory } from './lived-story.ts';

interface Row {
  readonly day: string;
  readonly purposeId: string;
  readonly given: number | null;
  readonly withdrawn: number | null;
  readonly refused: number | null;
  readonly expired: number | null;
  readonly active: number | null;
}
const counts = ['given', 'withdrawn', 'refused', 'expired', 'active'] as const;

withBrowser('the overview of the dashboard', () => {
  const ledger = ownLedger();
  const { signedIn } = sharedBrowser(ledger);
  let people: readonly string[];
  let auditor: HttpClient;

  beforeAll(async () => {
    people = await livedStory(ledger());
    auditor = await ledger().as(['auditor'], { controller });
  });

  it('shows on every tile the number that the API says, and keeps no token in the address', async () => {
    const { page, complaints, elsewhere } = await signedIn(['auditor']);
    const { erasures, restrictions, objections, consents, exposures, views } = await answered(auditor.get('/v1/overview'));
    const numbers = [erasures, restrictions, objections, consents, exposures, views].flatMap((group) =>
      Object.values(group as object).filter((value) => typeof value === 'number'),
    );
    expect(numbers.some((number) => number > 0)).toBe(true);
    expect((await page.locator('.tile .count').allTextContents()).map(Number)).toEqual(numbers);
    expect(page.url()).not.toContain('token');
    expect([complaints, elsewhere]).toEqual([[], []]);
  });

  it('opens from each tile of erasures the list that it counts', async () => {
    const service = await ledger().as(['service-command'], { controller });
    const erasure = { dataCategories: 'all', ground: 'consentWithdrawn' };
    await recorded(service.post(`/v1/subjects/${newSubjectRef()}/erasures`, erasure));
    const { page } = await signedIn(['operator']);
    const tiles = page.locator('a.tile[href*="needs="]');
    await until('the request is counted', async () =>
      (await tiles.locator('.count').allTextContents()).some((text) => text === '1'),
    );
    const counted = await tiles.evaluateAll((links) =>
      links.map((link) => [link.getAttribute('href')!.slice(1), Number(link.querySelector('.count')!.textContent)] as const),
    );
    expect(counted).toHaveLength(5);
    for (const [hash, count] of counted) {
      await goTo(page, hash, count === 0 ? 'text=Nothing here.' : 'tbody tr');
      expect([hash, await page.locator('tbody tr').count()]).toEqual([hash, count]);
      await goTo(page, 'overview', '.tile');
    }
  });

  it('shows in every table of a chart what the API says of the day', async () => {
    const { page } = await signedIn(['auditor']);
    await page.waitForSelector('.chart');
    const from = new Date(Date.now() - 29 * 86_400_000).toISOString().slice(0, 10);
    const rows = (await answered(auditor.get(`/v1/statistics/daily?from=${from}`)))['items'] as unknown as Row[];
    const purposes = [...new Set(rows.map(({ purposeId }) => purposeId))];
    expect(purposes.length).toBeGreaterThan(1);
    for (const purposeId of purposes) {
      const chart = page.locator('.chart', { has: page.getByRole('heading', { name: purposeId, exact: true }) });
      await chart.locator('summary').click();
      const shown: string[][] = [];
      for (const row of await chart.locator('tbody tr').all()) shown.push(await row.locator('td').allTextContents());
      expect(shown).toHaveLength(30);
      expect(shown.map(([day, ...cells]) => [day, ...cells])).toEqual(
        shown.map(([day]) => [day, ...counts.map((name) => sumOn(rows, purposeId, day!, name))]),
      );
    }
  });

  it('shows a dashboard token no reference to a person, in no answer', async () => {
    const { page, answers } = await signedIn(['dashboard']);
    await goTo(page, 'system', 'tbody tr');
    await goTo(page, 'purposes', 'details.purpose');
    for (const hidden of ['registers/erasures', 'audit', `person/${people[0]!}`]) await goTo(page, hidden, 'main .notice');
    const service = await ledger().as(['service-command'], { controller });
    await recorded(service.post(`/v1/subjects/${people[1]!}/consents/support/refusal`, { channel: 'web' }));
    await until('the feed tells of the refusal', async () => answers.some((text) => /^data: ?\{"position"/m.test(text)));
    await goTo(page, 'overview', '.tile');
    expect(answers.length).toBeGreaterThan(8);
    const text = answers.join('\n');
    for (const ref of people) expect(text).not.toContain(ref);
  });
});

/** All versions of the purpose together; hidden where one of them is. */
function sumOn(rows: readonly Row[], purposeId: string, day: string, name: (typeof counts)[number]): string {
  const cells = rows.filter((row) => row.purposeId === purposeId && row.day === day).map((row) => row[name]);
  return cells.includes(null) ? 'hidden' : cells.reduce<number>((sum, cell) => sum + cell!, 0).toLocaleString('en');
}
