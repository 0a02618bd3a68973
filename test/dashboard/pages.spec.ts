import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { beforeAll, expect, it } from '@jest/globals';
import { ownLedger } from '../support/service.ts';
import { violationsOn } from './accessibility.ts';
import { goTo, sharedBrowser } from './browser.ts';
import { withBrowser } from './chromium.ts';
import { livedStory } from './lived-story.ts';

/** Kept after the round, so that a person can look at every page. */
const folder = resolve(import.meta.dirname, '../../test-results/dashboard');

withBrowser('every page of the dashboard', () => {
  const ledger = ownLedger();
  const { signedIn } = sharedBrowser(ledger);
  let anybody: string;

  beforeAll(async () => {
    mkdirSync(folder, { recursive: true });
    anybody = (await livedStory(ledger()))[0]!;
  });

  it.each([
    ['light', 'en-GB', 1280],
    ['dark', 'ru-RU', 1280],
    ['light', 'ru-RU', 360],
    ['dark', 'en-GB', 360],
  ] as const)('%s, %s, %d px wide: axe-core finds nothing and nothing scrolls sideways', async (colorScheme, locale, width) => {
    const roles = ['dashboard', 'operator', 'approver', 'auditor', 'admin'] as const;
    const { page, complaints, elsewhere } = await signedIn(roles, { colorScheme, locale, viewport: { width, height: 800 } });
    const registers = ['consents', 'restrictions', 'objections', 'legal-holds', 'erasures', 'exposures'];
    const pages: readonly (readonly [hash: string, element: string])[] = [
      ['overview', '.chart svg'],
      ['purposes', 'details.purpose'],
      [`person/${anybody}`, '.events li'],
      ...registers.map(
        (name) => [`registers/${name}`, `nav:has(a[href="#registers/${name}"][aria-current="page"]) ~ section .line`] as const,
      ),
      ['audit', '.events li'],
      ['system', 'tbody tr'],
    ];
    const found: string[] = [];
    for (const [hash, element] of pages) {
      await goTo(page, hash, element);
      const name = hash.replace(anybody, 'anybody').replace('/', '-');
      await page.screenshot({ path: resolve(folder, `${name}-${colorScheme}-${locale}-${width}.png`), fullPage: true });
      for (const violation of await violationsOn(page)) found.push(`${hash}: ${violation}`);
      const beyond = await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');
      if (beyond !== 0) found.push(`${hash}: ${beyond} px wider than the window`);
    }
    expect(found).toEqual([]);
    expect([complaints, elsewhere]).toEqual([[], []]);
  });
});
