import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { newSubjectRef } from '#testing';
import { developmentKey } from '../../libs/access/src/development-key.ts';
import type { ServiceProcess } from '../../tools/service-process.ts';
import { register } from '../support/catalogue.ts';
import { answered, recorded } from '../support/expected-answers.ts';
import type { HttpClient } from '../support/http-client.ts';
import { LedgerFolder } from '../support/ledger-folder.ts';
import { controller, sharedBrowser } from './browser.ts';
import { withBrowser } from './chromium.ts';
import { until } from './until.ts';

interface Overview {
  readonly erasures: { readonly awaitingAssessment: number };
}

withBrowser('the dashboard when not everything is well', () => {
  const folder = new LedgerFolder();
  let queryApi: ServiceProcess;
  let projector: ServiceProcess;
  let service: HttpClient;
  let auditor: HttpClient;

  const { signedIn } = sharedBrowser(() => ({
    url: queryApi.url,
    token: async (roles, who = {}) =>
      (await developmentKey({ folder: folder.path, production: false, clock: Date.now })).mint({
        roles,
        controller,
        sub: 'vera',
        ...who,
      }),
  }));

  beforeAll(async () => {
    const commandApi = await folder.start({ app: 'command-api' });
    projector = await folder.start({ app: 'projector' });
    queryApi = await folder.start({ app: 'query-api' });
    await register(await folder.caller(commandApi, ['admin'], { controller }), 'news');
    service = await folder.caller(commandApi, ['service-command'], { controller });
    auditor = await folder.caller(queryApi, ['auditor'], { controller });
  });
  afterAll(() => folder.end(), 60_000);

  const requestErasure = () =>
    recorded(service.post(`/v1/subjects/${newSubjectRef()}/erasures`, { dataCategories: 'all', ground: 'consentWithdrawn' }));
  const waiting = async () => {
    const { erasures } = (await answered(auditor.get('/v1/overview'))) as unknown as Overview;
    return erasures.awaitingAssessment;
  };

  it('says that the service is away, keeps what it showed, and goes on when the service is back', async () => {
    const { page } = await signedIn(['auditor']);
    const number = () => page.locator('.tile', { hasText: 'wait for assessment' }).locator('.count').textContent();
    await requestErasure();
    await until('the tile follows the feed', async () => (await waiting()) === 1 && (await number()) === '1');
    await page.context().setOffline(true);
    await page.getByRole('alert').getByText('The service does not answer').waitFor();
    expect(await number()).toBe('1');
    await requestErasure();
    await page.context().setOffline(false);
    await until('the tile goes on', async () => (await number()) === '2');
    await page.getByRole('alert').waitFor({ state: 'detached' });
  });

  it('says across the page that views are stale', async () => {
    const { page } = await signedIn(['auditor']);
    await page.getByRole('alert').waitFor({ state: 'detached' });
    await projector.kill();
    await requestErasure();
    await page.getByRole('alert').getByText('the numbers may be old').waitFor({ timeout: 120_000 });
  });
});
