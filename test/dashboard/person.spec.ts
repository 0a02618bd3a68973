import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { entryOf, localEnv } from '../../tools/service-process.ts';
import { answered } from '../support/expected-answers.ts';
import { ownLedger } from '../support/service.ts';
import { controller, goTo, sharedBrowser } from './browser.ts';
import { withBrowser } from './chromium.ts';
import { livedStory } from './lived-story.ts';

interface Fact {
  readonly recordedAt: string;
  readonly data: { readonly purposeId?: string };
}

/** What both say of a moment: the decision with its code, and of each step its number, data category, reason and events. */
interface Told {
  readonly verdict: string;
  readonly steps: readonly (readonly string[])[];
}

withBrowser('the page of a person', () => {
  const ledger = ownLedger();
  const { signedIn } = sharedBrowser(ledger);
  let person: string;
  let stops: readonly string[];
  let purposeId: string;

  /** The person of whom most was recorded. */
  beforeAll(async () => {
    const auditor = await ledger().as(['auditor'], { controller });
    const people = await livedStory(ledger());
    const histories = await Promise.all(
      people.map(async (ref) => (await answered(auditor.get(`/v1/subjects/${ref}/history`)))['items'] as unknown as Fact[]),
    );
    const stopsOf = (facts: readonly Fact[]) => [...new Set(facts.map(({ recordedAt }) => recordedAt))];
    const longest = histories
      .map((facts) => stopsOf(facts).length)
      .reduce((best, length, index, all) => (length > all[best]! ? index : best), 0);
    person = people[longest]!;
    stops = stopsOf(histories[longest]!);
    purposeId = histories[longest]!.find(({ data }) => data.purposeId !== undefined)!.data.purposeId!;
  });

  /** Moves the slider by its keys; resolves with what the page shows for that moment. */
  async function shownAt(page: Page, stop: number): Promise<Told> {
    const slider = page.getByRole('slider');
    await slider.press('Home');
    for (let step = 0; step < stop; step++) await slider.press('ArrowRight');
    expect(await slider.inputValue()).toBe(String(stop));
    // With the next frame the answer for the moment before is gone.
    await page.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))');
    await page.waitForSelector('.verdict');
    const rows: string[][] = [];
    for (const row of await page.locator('.answer tbody tr').all()) {
      const cells = await row.locator('td').allTextContents();
      const events = await row
        .locator('td button')
        .evaluateAll((buttons) => buttons.map((button) => button.title.split(' ').at(-1)!));
      rows.push([cells[0]!, cells[2]!, cells[4]!, ...events]);
    }
    return { verdict: (await page.locator('.verdict code').textContent())!, steps: rows };
  }

  /** `ledger decide --why` for the same moment. */
  async function decided(at: string | undefined): Promise<Told> {
    const moment = at === undefined ? [] : ['--at', at, '--known-at', at];
    const args = ['decide', person, '--controller', controller, '--purpose', purposeId, ...moment, '--why', '--json'];
    const { stdout } = await promisify(execFile)(process.execPath, [entryOf('cli'), ...args], { env: localEnv(ledger().folder) });
    const { code, path } = JSON.parse(stdout) as {
      code: string;
      path: { step: string; dataCategory?: string; code?: string; events: string[] }[];
    };
    return {
      verdict: code,
      steps: path.map((each) => [String(each.step), each.dataCategory ?? '', each.code ?? '', ...each.events]),
    };
  }

  it('answers as `ledger decide --why` does, at five moments of the slider', async () => {
    const { page, complaints } = await signedIn(['operator']);
    await goTo(page, `person/${person}`, '.events li');
    await page.getByLabel('Purpose').selectOption(purposeId);
    await page.getByRole('button', { name: 'Ask', exact: true }).press('Enter');
    await page.waitForSelector('.verdict');
    expect(stops.length).toBeGreaterThanOrEqual(4);
    const wanted = [...new Set([0, 1, Math.floor(stops.length / 2), stops.length - 1, stops.length])];
    const verdicts = new Set<string>();
    for (const stop of wanted) {
      const told = await shownAt(page, stop);
      expect([stop, told]).toEqual([stop, await decided(stops[stop])]);
      verdicts.add(told.verdict);
    }
    expect(verdicts.size).toBeGreaterThan(1);
    expect(complaints).toEqual([]);
  });

  it('opens the fact that a step names', async () => {
    const { page } = await signedIn(['operator']);
    await goTo(page, `person/${person}`, '.events li');
    await page.getByLabel('Purpose').selectOption(purposeId);
    await page.getByRole('button', { name: 'Ask', exact: true }).click();
    const link = page.locator('.answer td button').last();
    const eventId = (await link.getAttribute('title'))!.split(' ').at(-1)!;
    await link.press('Enter');
    expect(await page.locator(`#event-${eventId} details`).getAttribute('open')).not.toBeNull();
    expect(await page.evaluate('document.activeElement.tagName')).toBe('SUMMARY');
  });

  it('opens the purpose where a step names a fact of the catalogue', async () => {
    const { page } = await signedIn(['operator']);
    await goTo(page, `person/${person}`, '.events li');
    await page.getByLabel('Purpose').selectOption(purposeId);
    await page.getByRole('button', { name: 'Ask', exact: true }).click();
    await page.locator('.answer tbody tr', { hasText: 'purpose in force' }).locator('button').first().click();
    const purpose = page.locator('details.purpose[open]');
    await purpose.waitFor();
    expect(await purpose.locator('summary > code').allTextContents()).toEqual([purposeId]);
  });

  it('says what changed between any two moments, as the API does', async () => {
    const operator = await ledger().as(['operator'], { controller });
    const { page } = await signedIn(['operator']);
    await goTo(page, `person/${person}`, '.events li');
    const [earlier, later] = [stops[0]!, stops.at(-2)!];
    await page.getByRole('slider').press('Home');
    await page.getByLabel('The moment above, compared with').selectOption(later);
    const query = new URLSearchParams({ from: earlier, fromKnownAt: earlier, to: later, toKnownAt: later }).toString();
    const answer = await answered(operator.get(`/v1/subjects/${person}/changes?${query}`));
    const changes = answer['changes'] as unknown as readonly { readonly kind: string; readonly id: string }[];
    expect(changes.length).toBeGreaterThan(0);
    const rows = page.locator('section:has(#changes) tbody tr');
    await rows.first().waitFor();
    expect(await rows.locator('td:first-child').allTextContents()).toEqual(changes.map(({ kind, id }) => `${kind} ${id}`));
  });
});
