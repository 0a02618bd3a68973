import { copyFileSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { ServiceProcess } from '../../tools/service-process.ts';
import { developmentKey } from '../../libs/access/src/development-key.ts';
import { register } from '../support/catalogue.ts';
import { LedgerFolder } from '../support/ledger-folder.ts';
import { controller, goTo, sharedBrowser } from './browser.ts';
import { withBrowser } from './chromium.ts';

withBrowser('the dashboard of a service whose views stopped', () => {
  const [folder, other] = [new LedgerFolder(), new LedgerFolder()];
  let service: ServiceProcess;
  const { open, tokenOf } = sharedBrowser(() => ({
    url: service.url,
    token: async (roles) =>
      (await developmentKey({ folder: folder.path, production: false, clock: Date.now })).mint({
        roles,
        controller,
        sub: 'vera',
      }),
  }));

  const viewsIn = (path: string) => readdirSync(path).filter((name) => name.startsWith('views.sqlite'));

  beforeAll(async () => {
    for (const each of [folder, other]) {
      const begun = await each.start();
      await register(await each.caller(begun, ['admin'], { controller }), 'news');
      await begun.stop();
    }
    // The views of another ledger: they stop at once, and nothing is answered by them.
    for (const name of viewsIn(folder.path)) rmSync(join(folder.path, name));
    for (const name of viewsIn(other.path)) copyFileSync(join(other.path, name), join(folder.path, name));
    service = await folder.start({ unready: true });
  });
  afterAll(() => Promise.all([folder.end(), other.end()]), 60_000);

  it('says so across the page, names the views and why, and shows the problem of what cannot be read', async () => {
    const { page } = await open();
    await page.goto(`${service.url}/dashboard#token=${await tokenOf(['auditor'])}`);
    await page.getByRole('alert').getByText('Views are behind or stopped').waitFor();
    await goTo(page, 'system', 'tbody tr');
    await page.getByText('a store is away or a view is not ready').waitFor();
    const views = page.locator('section:has(#views) tbody tr');
    const count = await views.count();
    expect(count).toBeGreaterThan(5);
    expect(await views.filter({ hasText: 'stopped' }).filter({ hasText: 'VIEW_OF_ANOTHER_LEDGER' }).count()).toBe(count);
    await page.getByRole('alert').getByText(`${count} stopped`).waitFor();
    await goTo(page, 'registers/erasures', '.notice.bad');
    const problem = (await page.locator('.notice.bad').textContent())!;
    expect(problem).toMatch(/LEDGER_STALE · trace id [0-9a-f]{32}/);
  });
});
