import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from '@jest/globals';
import { register } from '../support/catalogue.ts';
import { ownLedger } from '../support/service.ts';
import { controller, goTo, sharedBrowser } from './browser.ts';
import { withBrowser } from './chromium.ts';

/** What the README tells a newcomer to type once the service runs. */
const quickStart = (): string => {
  const readme = readFileSync(resolve(import.meta.dirname, '../../README.md'), 'utf8');
  return /```sh\n(TOKEN=.*?)\n```/s.exec(readme)![1]!;
};

withBrowser('the dashboard of a ledger that begins', () => {
  const ledger = ownLedger();
  const { signedIn } = sharedBrowser(ledger);

  it('shows the three calls of the README until a purpose is registered', async () => {
    const { page, complaints } = await signedIn(['auditor']);
    await page.waitForSelector('.calls');
    const shown = (await page.locator('.calls').textContent())!;
    const expected = quickStart().replaceAll('http://127.0.0.1:3000', ledger().url);
    expect(shown).toBe(expected.replace('--controller acme', `--controller ${controller}`));
    expect(shown.match(/^curl /gm)).toHaveLength(3);
    await register(await ledger().as(['admin'], { controller }), 'news');
    await page.locator('.calls').waitFor({ state: 'detached' });
    await page.getByText('Without consents in these days: news').waitFor();
    expect(complaints).toEqual([]);
  });

  it('saves what is filtered as CSV, in which no cell begins like a formula', async () => {
    const references = ['=HYPERLINK("http://example.org")', '+1', '-1', '@SUM(A1)', 'AO 147, line 2', '"quoted"'];
    const { page } = await signedIn(['auditor']);
    const asked: string[] = [];
    // The service takes no such reference today; a spreadsheet must be safe from those of tomorrow.
    await page.route('**/v1/legal-holds?**', (route) => {
      asked.push(new URL(route.request().url()).search);
      const hold = { state: 'placed', since: '2026-01-31T09:00:00Z', dataCategories: ['email', 'invoices'] };
      // A reference to a person may begin with a minus.
      const items = references.map((legalReference) => ({ ...hold, legalReference, subjectRef: '-1Zk0Yx3TnW5sVb8LcDf2A' }));
      return route.fulfill({ json: { items } });
    });
    await goTo(page, 'registers/legal-holds?state=placed', 'tbody tr');
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save as CSV' }).click();
    const saved = await download;
    expect(saved.suggestedFilename()).toBe('legal-holds.csv');
    expect(asked).toEqual(['?state=placed&limit=50', '?state=placed&limit=500']);
    const lines = [`"'=HYPERLINK(""http://example.org"")"`, `'+1`, `'-1`, `'@SUM(A1)`, '"AO 147, line 2"', '"""quoted"""'].map(
      (cell) => `'-1Zk0Yx3TnW5sVb8LcDf2A,placed,2026-01-31T09:00:00Z,${cell},email; invoices,`,
    );
    const header = 'subjectRef,state,since,legalReference,dataCategories,reviewAt';
    expect(readFileSync(await saved.path(), 'utf8')).toBe([header, ...lines, ''].join('\r\n'));
    await page.getByText('6 rows saved').waitFor();
  });
});
