import { beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { newSubjectRef } from '#testing';
import type { HttpClient, Json } from '../support/http-client.ts';
import { answered, recorded } from '../support/expected-answers.ts';
import { ownLedger } from '../support/service.ts';
import { controller, goTo, sharedBrowser } from './browser.ts';
import { withBrowser } from './chromium.ts';
import { livedStory } from './lived-story.ts';
import { until } from './until.ts';

withBrowser('the audit page', () => {
  const ledger = ownLedger();
  const { signedIn } = sharedBrowser(ledger);
  let auditor: HttpClient;
  let events: Json;

  beforeAll(async () => {
    await livedStory(ledger());
    auditor = await ledger().as(['auditor'], { controller });
    events = (await answered(auditor.get('/v1/audit/events?limit=500&order=newestFirst')))['items']!;
    await until('every event is sealed', async () => {
      const { sealedSize } = (await answered(auditor.get('/v1/log'))) as unknown as { readonly sealedSize: number };
      return sealedSize >= events.length;
    });
  });

  /** The verdict on one event, as the page says it. */
  async function verdictOn(page: Page, eventId: string): Promise<string> {
    const row = page.locator(`#event-${eventId}`);
    await row.locator('summary').click();
    await row.getByRole('button', { name: 'Check that the log holds it' }).click();
    const verdict = row.locator('[role=status] .state');
    await verdict.waitFor();
    return (await verdict.textContent())!;
  }

  it('shows the events from the newest on, of one type too', async () => {
    const { page } = await signedIn(['auditor']);
    await goTo(page, 'audit', '.events li');
    const shown = () => page.locator('.events li').evaluateAll((rows) => rows.map(({ id }) => id.replace('event-', '')));
    expect(await shown()).toEqual(events.slice(0, 100).map(({ eventId }) => eventId));
    await page.getByLabel('Type').fill('PurposeRegistered');
    await page.keyboard.press('Enter');
    const registered = events.filter(({ type }) => String(type) === 'PurposeRegistered').map(({ eventId }) => eventId);
    await until('the events of the type alone are there', async () => (await shown()).join() === registered.join());
    expect(registered.length).toBeGreaterThan(3);
  });

  it('proves in the browser that the log holds an event, whatever its kind', async () => {
    const { page, complaints, elsewhere } = await signedIn(['auditor']);
    await goTo(page, 'audit', '.events li');
    const onePerType = Map.groupBy(events.slice(0, 100), ({ type }) => String(type));
    for (const kind of ['ConsentGiven', 'PolicyTextStored', 'ErasureCompleted'])
      expect([kind, await verdictOn(page, String(onePerType.get(kind)![0]!['eventId']))]).toEqual([kind, 'in the log']);
    expect([complaints, elsewhere]).toEqual([[], []]);
  });

  it('moves nothing while an event is open, and shows the newer ones when it is asked to', async () => {
    const { page } = await signedIn(['auditor']);
    await goTo(page, 'audit', '.events li');
    const first = page.locator('.events li').first();
    const before = await first.getAttribute('id');
    await first.locator('summary').click();
    const service = await ledger().as(['service-command'], { controller });
    await recorded(service.post(`/v1/subjects/${newSubjectRef()}/erasures`, { dataCategories: 'all', ground: 'objected' }));
    const newer = page.getByRole('button', { name: 'Show newer events' });
    await newer.waitFor();
    expect(await first.getAttribute('id')).toBe(before);
    await newer.click();
    await until('the newer event is the first', async () => (await first.textContent())!.includes('ErasureRequested'));
    expect(await page.locator(`#${before!} details`).getAttribute('open')).not.toBeNull();
  });

  it.each([
    ['the path', 'not proven: the path does not lead to the root'],
    ['the root', 'not proven: the checkpoint is not signed by the key of the log'],
    ['the event', 'not proven: the log holds another entry there'],
  ])('says so where %s is another', async (what, verdict) => {
    const { page } = await signedIn(['auditor']);
    await page.route('**/v1/log/proofs/inclusion?**', async (route) => {
      const proof = (await (await route.fetch()).json()) as { hashes: string[]; checkpoint: string };
      const [first, ...rest] = proof.hashes;
      const other = `${first!.startsWith('A') ? 'B' : 'A'}${first!.slice(1)}`;
      const [origin, size, , ...signed] = proof.checkpoint.split('\n');
      if (what === 'the path') return route.fulfill({ json: { ...proof, hashes: [other, ...rest] } });
      if (what === 'the root')
        return route.fulfill({ json: { ...proof, checkpoint: [origin, size, other, ...signed].join('\n') } });
      return route.fulfill({ json: proof });
    });
    await page.route('**/v1/audit/events?**', async (route) => {
      const page = (await (await route.fetch()).json()) as { items: { data: object }[] };
      const items = what === 'the event' ? page.items.map((item) => ({ ...item, data: { forged: true } })) : page.items;
      return route.fulfill({ json: { ...page, items } });
    });
    await goTo(page, 'audit', '.events li');
    expect(await verdictOn(page, String(events[0]!['eventId']))).toBe(verdict);
  });
});
