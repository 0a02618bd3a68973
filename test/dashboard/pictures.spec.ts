import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { monthsOfLife } from '../../examples/demo/stay.ts';
import { developmentKey } from '../../libs/access/src/development-key.ts';
import type { ServiceProcess } from '../../tools/service-process.ts';
import { LedgerFolder } from '../support/ledger-folder.ts';
import type { TestLedger } from '../support/test-ledger.ts';
import { controller, goTo, sharedBrowser } from './browser.ts';
import { withBrowser } from './chromium.ts';
import { livedStory } from './lived-story.ts';

const root = resolve(import.meta.dirname, '../..');
/** Those of docs/dashboard.md are made anew by `npm run docs:pictures`. */
const pictures = resolve(root, process.env['PICTURES'] === 'write' ? 'docs/pictures' : 'test-results/pictures');

withBrowser('the dashboard of a ledger that has lived for months', () => {
  const folder = new LedgerFolder();
  let service: ServiceProcess;
  let person: string;
  const token: TestLedger['token'] = async (roles, { sub = 'anybody', systems } = {}) =>
    (await developmentKey({ folder: folder.path, production: false, clock: Date.now })).mint({
      ...{ controller, roles, sub },
      ...(systems && { systems }),
    });
  const { signedIn } = sharedBrowser(() => ({ url: service.url, token }));

  beforeAll(async () => {
    await monthsOfLife(folder.path, controller, 2_000);
    service = await folder.start();
    person = (await livedStory({ url: service.url, token })).at(-4)!;
    mkdirSync(pictures, { recursive: true });
  }, 300_000);
  afterAll(() => folder.end(), 60_000);

  it('shows what its people said, and is pictured', async () => {
    const begun = performance.now();
    const { page, complaints } = await signedIn(['dashboard', 'operator', 'approver', 'auditor', 'admin'], {
      viewport: { width: 960, height: 680 },
    });
    process.stdout.write(`the overview was there after ${Math.round(performance.now() - begun)} ms\n`);
    await page.waitForSelector('.chart');
    const active = await page.locator('.chart').first().locator('strong').textContent();
    expect(Number(active!.replaceAll(',', ''))).toBeGreaterThan(500);
    const shown = [
      ['overview', '.chart'],
      ['registers/erasures', 'tbody tr'],
      [`person/${person}`, '.events li'],
      ['audit', '.events li'],
      ['system', 'tbody tr'],
    ] as const;
    for (const [hash, element] of shown) {
      await goTo(page, hash, element);
      const isPerson = hash.startsWith('person');
      if (isPerson) {
        await page.getByLabel('Purpose').selectOption('product-news');
        await page.getByRole('button', { name: 'Ask', exact: true }).click();
        await page.waitForSelector('.verdict');
      }
      await page.screenshot({ path: resolve(pictures, `${hash.split('/')[0]!}.png`), fullPage: isPerson });
    }
    expect(complaints).toEqual([]);
  });
});
