import { beforeAll, expect, it, jest } from '@jest/globals';
import { hoursAgo } from '#testing';
import { callersOf, person, type Callers } from '../support/callers.ts';
import { register } from '../support/catalogue.ts';
import { answered, recorded } from '../support/expected-answers.ts';
import { sharedLedger } from '../support/service.ts';
import { sharedBrowser, violationsOn, withBrowser, type Seen } from './browser.ts';

withBrowser('the dashboard in a browser', () => {
  jest.setTimeout(60_000);
  const ledger = sharedLedger();
  const open = sharedBrowser();
  const people = [person(), person(), person()];
  let callers: Callers;

  beforeAll(async () => {
    callers = await callersOf(ledger());
    await register(callers.admin, 'news', { effectiveFrom: hoursAgo(100) });
    for (const { path } of people) {
      await recorded(callers.service.post(`${path}/consents`, { purposeId: 'news', consentType: 'expressed' }));
      await recorded(callers.service.post(`${path}/erasures`, { dataCategories: 'all', ground: 'consentWithdrawn' }));
    }
    await recorded(callers.service.post(`${people[0]!.path}/consents/news/withdrawal`, {}));
  });

  const signedIn = async (roles: Parameters<ReturnType<typeof ledger>['token']>[0], options = {}): Promise<Seen> => {
    const seen = await open(options);
    const token = await ledger().token(roles, { sub: 'vera', controller: 'acme' });
    await seen.page.goto(`${ledger().url}/dashboard#token=${token}`);
    await seen.page.waitForSelector('.tile');
    return seen;
  };
  const goTo = async ({ page }: Seen, hash: string, wanted: string) => {
    await page.evaluate(`location.hash = ${JSON.stringify(hash)}`);
    await page.waitForSelector(wanted);
  };

  it('shows on every tile the number that the API says, and keeps no token in the address', async () => {
    const { page, complaints, elsewhere } = await signedIn(['auditor']);
    const { erasures, restrictions, objections, consents, exposures, views } = await answered(
      callers.auditor.get('/v1/overview'),
    );
    const numbers = [erasures, restrictions, objections, consents, exposures, views].flatMap((group) =>
      Object.values(group as object).filter((value) => typeof value === 'number'),
    );
    expect((await page.locator('.tile .count').allTextContents()).map(Number)).toEqual(numbers);
    expect(page.url()).not.toContain('token');
    expect([complaints, elsewhere]).toEqual([[], []]);
  });

  it('shows a dashboard token no reference to a person, in no answer', async () => {
    const seen = await signedIn(['dashboard']);
    await goTo(seen, 'system', 'tbody tr');
    await goTo(seen, 'purposes', 'details.purpose');
    await goTo(seen, 'registers/erasures', 'main .notice');
    expect(seen.answers.length).toBeGreaterThan(3);
    for (const { ref } of people) expect(seen.answers.join('\n')).not.toContain(ref);
  });

  it.each([
    ['light', 'en-GB'],
    ['dark', 'ru-RU'],
  ] as const)('has no violation of axe-core and no complaint on any page: %s, %s', async (colorScheme, locale) => {
    const seen = await signedIn(['operator', 'auditor', 'approver'], { colorScheme, locale });
    const found: Record<string, readonly string[]> = { overview: await violationsOn(seen.page) };
    const wanted = {
      system: 'tbody tr',
      'registers/erasures': 'tbody tr',
      purposes: 'details.purpose',
      audit: '.events li',
      [`person/${people[0]!.ref}`]: '.events li',
    };
    for (const [hash, element] of Object.entries(wanted)) {
      await goTo(seen, hash, element);
      found[hash] = await violationsOn(seen.page);
    }
    expect(Object.values(found).flat()).toEqual([]);
    expect([seen.complaints, seen.elsewhere]).toEqual([[], []]);
  });

  it('shows what held at a moment of the past, and why', async () => {
    const seen = await signedIn(['operator']);
    await goTo(seen, `person/${people[0]!.ref}`, '.events li');
    const consent = () => seen.page.locator('.card .state').first().textContent();
    expect(await consent()).toBe('withdrawn');
    await seen.page.getByRole('slider').press('Home');
    await seen.page.waitForSelector('.card .state.good');
    await seen.page.getByRole('button', { name: 'Ask' }).press('Enter');
    await seen.page.waitForSelector('.verdict');
    expect(await seen.page.locator('.verdict').textContent()).toContain('permitted');
  });

  it('forgets the token with the page', async () => {
    const { page } = await signedIn(['auditor']);
    await page.reload();
    await page.waitForSelector('.sign-in');
    expect(await page.evaluate('localStorage.length + sessionStorage.length')).toBe(0);
  });
});
