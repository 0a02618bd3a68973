import { beforeAll, describe, expect, it } from '@jest/globals';
import { roles as allRoles, type Role } from '#access';
import { ownLedger } from '../support/service.ts';
import { goTo, sharedBrowser } from './browser.ts';
import { withBrowser } from './chromium.ts';
import { until } from './until.ts';
import { livedStory } from './lived-story.ts';

/** The pages that a token with one role is offered, in the order of the navigation. */
const offered: Partial<Readonly<Record<Role, readonly string[]>>> = {
  dashboard: ['Overview', 'System', 'Purposes'],
  operator: ['Overview', 'System', 'Registers', 'Purposes', 'Person'],
  approver: ['Overview', 'Registers', 'Purposes', 'Person'],
  auditor: ['Overview', 'System', 'Registers', 'Purposes', 'Audit', 'Person'],
  admin: ['Overview', 'System', 'Purposes'],
};

withBrowser('who looks at the dashboard', () => {
  const ledger = ownLedger();
  const { signedIn, tokenOf } = sharedBrowser(ledger);
  let anybody: string;
  beforeAll(async () => {
    anybody = (await livedStory(ledger()))[0]!;
  });

  describe('each role', () => {
    it.each(Object.entries(offered) as [Role, readonly string[]][])(
      '%s is offered what it may read, and refused nothing there',
      async (role, names) => {
        expect(allRoles).toContain(role);
        const { page, complaints } = await signedIn([role]);
        expect(await page.locator('nav a').allTextContents()).toEqual(names);
        for (const name of names) {
          await page.getByRole('link', { name, exact: true }).first().click();
          await page.getByRole('heading', { level: 1, name, exact: true }).waitFor();
          if (name === 'Person') await goTo(page, `person/${anybody}`, '.card');
          await until(`${name} has read what it shows`, async () => (await page.getByText('Reading …').count()) === 0);
          expect(await page.locator('main .notice').count()).toBe(0);
        }
        // A refused request would be an error of the console.
        expect(complaints).toEqual([]);
      },
    );
  });

  it('forgets the token with the page', async () => {
    const { page } = await signedIn(['auditor']);
    await page.reload();
    await page.waitForSelector('.sign-in');
    expect(await page.evaluate('localStorage.length + sessionStorage.length')).toBe(0);
  });

  it('says when the token has expired, and a new one brings the same page back', async () => {
    const { page } = await signedIn(['operator']);
    await goTo(page, 'registers/erasures', 'tbody tr');
    await page.route('**/v1/**', (route) =>
      route.continue({ headers: { ...route.request().headers(), authorization: 'Bearer no-longer-good' } }),
    );
    await page.getByRole('link', { name: 'Consents' }).click();
    await page.getByText('The token has expired.').waitFor();
    await page.unroute('**/v1/**');
    await page.getByLabel('Development token').fill(await tokenOf(['operator']));
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 2, name: 'Consents' }).waitFor();
    await page.waitForSelector('tbody tr');
  });

  it('takes a link with a new token in the tab that is open', async () => {
    const { page } = await signedIn(['dashboard']);
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.waitForSelector('.sign-in');
    await page.evaluate(`location.hash = 'token=${await tokenOf(['auditor'])}'`);
    await page.waitForSelector('.tile');
    expect(page.url()).not.toContain('token');
    expect(await page.locator('nav a').allTextContents()).toEqual(offered.auditor);
  });

  it('needs no pointer: every stop of the Tab key is seen, and opens what it names', async () => {
    const { page } = await signedIn(['auditor']);
    const focused = () => page.evaluate('document.activeElement.textContent') as Promise<string>;
    await page.keyboard.press('Tab');
    expect(await focused()).toBe('Skip to the content');
    await page.keyboard.press('Enter');
    expect(await page.evaluate('document.activeElement.id')).toBe('main');
    await page.keyboard.press('Tab');
    const tile = await focused();
    expect(tile).toContain('Erasures overdue');
    const stops = await page.locator('a:visible, button:visible, select:visible, input:visible, summary:visible').count();
    for (let stop = 0; stop < stops; stop++) {
      const outline = await page.evaluate(`(() => {
        const { activeElement } = document;
        if (activeElement === document.body) return 'page';
        const { outlineStyle, outlineWidth } = getComputedStyle(activeElement);
        return outlineStyle === 'none' || outlineWidth === '0px' ? activeElement.outerHTML : 'seen';
      })()`);
      expect(['seen', 'page']).toContain(outline);
      await page.keyboard.press('Tab');
    }
    await page.locator('.tile').first().focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 2, name: 'Erasures' }).waitFor();
  });
});
