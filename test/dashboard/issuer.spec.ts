import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import type { ServiceProcess } from '../../tools/service-process.ts';
import { LedgerFolder } from '../support/ledger-folder.ts';
import { sharedBrowser, type Opened } from './browser.ts';
import { withBrowser } from './chromium.ts';
import { startSignInIssuer, type Answer, type SignInIssuer } from './sign-in-issuer.ts';

withBrowser('the dashboard of a service with an issuer', () => {
  const folder = new LedgerFolder();
  let issuer: SignInIssuer;
  let service: ServiceProcess;
  const { open } = sharedBrowser(() => ({ url: service.url, token: async () => '' }));

  beforeAll(async () => {
    issuer = await startSignInIssuer({
      'https://ledger.example.org/controller': 'kitcrm',
      resource_access: { ledger: { roles: ['operator', 'auditor'] } },
    });
    const claims = {
      AUTH_CONTROLLER_CLAIM: 'https://ledger.example.org/controller',
      AUTH_ROLES_CLAIM: '/resource_access/ledger/roles',
    };
    service = await folder.start({ env: { ...issuer.env, ...claims } });
  });
  afterAll(async () => {
    await folder.end();
    issuer.close();
  });
  beforeEach(() => void (issuer.answer = 'token'));

  /** A page of the dashboard, after its button has sent the reader to the issuer and back. */
  async function afterSignIn(answer: Answer): Promise<Opened> {
    issuer.answer = answer;
    // The certificate of the issuer is its own authority.
    const opened = await open({ ignoreHTTPSErrors: true });
    await opened.page.goto(`${service.url}/dashboard#system`);
    await opened.page.getByRole('button', { name: 'Sign in with localhost' }).click();
    return opened;
  }

  it('signs in by a code with PKCE, by the roles of the claim that the settings name, and shows the page that was asked for', async () => {
    const { page, complaints, elsewhere } = await afterSignIn('token');
    await page.getByRole('heading', { level: 1, name: 'System' }).waitFor();
    await page.waitForSelector('tbody tr');
    expect(await page.locator('nav').first().locator('a').allTextContents()).toEqual([
      ...['Overview', 'System', 'Registers', 'Purposes', 'Audit', 'Person'],
    ]);
    expect(await page.locator('.brand small').textContent()).toBe('kitcrm');
    expect(page.url()).toBe(`${service.url}/dashboard#system`);
    expect(await page.evaluate('localStorage.length + sessionStorage.length')).toBe(0);
    expect(new Set(elsewhere.map((url) => new URL(url).origin))).toEqual(new Set([issuer.url]));
    expect(complaints).toEqual([]);
  });

  it.each(['denied', 'opaque token'] as const)('says that nobody is signed in by an answer that is %s', async (answer) => {
    const { page } = await afterSignIn(answer);
    await page.getByText('That did not sign you in.').waitFor();
    expect(new URL(page.url()).search).toBe('');
    await page.getByRole('button', { name: 'Sign in with localhost' }).waitFor();
  });

  it('takes no code that this tab did not ask for', async () => {
    const { page } = await open({ ignoreHTTPSErrors: true });
    await page.goto(`${service.url}/dashboard?code=anything&state=anything`);
    await page.getByText('That did not sign you in.').waitFor();
  });
});
