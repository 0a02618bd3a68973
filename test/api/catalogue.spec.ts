import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { hoursAgo, hoursAhead } from '#testing';
import { callersOf, type Callers } from '../support/callers.ts';
import { purpose } from '../support/catalogue.ts';
import { answered, nothingRecorded, recorded, refused } from '../support/expected-answers.ts';
import { sharedLedger } from '../support/service.ts';

const ledger = sharedLedger();
const instant = expect.stringMatching(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/);
const tomorrow = hoursAhead(24);

let callers: Callers;
beforeAll(async () => {
  callers = await callersOf(ledger());
});
const read = (path: string) => answered(callers.dashboard.get(path));

describe('the controller', () => {
  it('has a version 0 before anybody chose one', async () => {
    expect(await read('/v1/controller')).toEqual({
      versions: [{ version: 0, regime: 'EU_GDPR', timeZone: 'UTC', calendar: 'weekends', inForce: true }],
    });
  });

  it('has versions from a date on, the first also from the past', async () => {
    const { admin } = callers;
    const first = { regime: 'RU_152FZ', timeZone: 'Europe/Moscow', effectiveFrom: hoursAgo(100) };
    await recorded(admin.post('/v1/controller', first));
    await refused(admin.post('/v1/controller', { regime: 'EU_GDPR', effectiveFrom: hoursAgo(1) }), 409, 'INTERVAL_INVALID');
    await recorded(admin.post('/v1/controller', { regime: 'EU_GDPR', effectiveFrom: tomorrow }));
    const { versions } = await read('/v1/controller');
    expect(versions!.map(({ version, regime, inForce }) => [version, regime, inForce])).toEqual([
      [0, 'EU_GDPR', false],
      [1, 'RU_152FZ', true],
      [2, 'EU_GDPR', false],
    ]);
    expect(versions![1]).toMatchObject(first);
    expect(versions![0]).not.toHaveProperty('effectiveFrom');
  });
});

describe('a purpose', () => {
  const sent = purpose('news', { name: { en: 'News', ru: 'Новости' }, recipients: [], doubleOptIn: true }) as Record<
    string,
    unknown
  >;
  const { purposeId: _id, ...version } = sent;

  it('is shown version by version, as it was registered', async () => {
    const { admin } = callers;
    await recorded(admin.post('/v1/purposes', { ...sent, effectiveFrom: hoursAgo(48) }));
    const later = { description: 'Later', changeClass: 'material', effectiveFrom: tomorrow };
    await recorded(admin.post('/v1/purposes/news/revisions', { ...version, ...later }));
    const shown = await read('/v1/purposes/news');
    expect(shown).toEqual({
      purposeId: 'news',
      versions: [
        expect.objectContaining({ ...version, version: 1, effectiveFrom: instant, recordedAt: instant, inForce: true }),
        expect.objectContaining({ ...later, version: 2, inForce: false }),
      ],
    });
  });

  it('with another name or description says whether that is editorial or material', async () => {
    const { admin } = callers;
    for (const reworded of [version, { ...version, name: { en: 'News' }, description: 'Later' }]) {
      const { body } = await refused(admin.post('/v1/purposes/news/revisions', reworded), 400, 'VALIDATION_FAILED');
      expect(body['errors']).toEqual([{ pointer: '/changeClass', rule: 'required' }]);
    }
    const registration = { ...sent, purposeId: 'other-news', changeClass: 'editorial' };
    await refused(admin.post('/v1/purposes', registration), 400, 'VALIDATION_FAILED');
  });

  it('carries the revision of its stream, which a revision may ask for', async () => {
    const { headers } = await callers.admin.get('/v1/purposes/news');
    expect(headers.get('etag')).toBe('"1"');
    const stale = callers.admin.post('/v1/purposes/news/revisions', version, { headers: { 'if-match': '"0"' } });
    expect((await refused(stale, 412, 'REVISION_MISMATCH')).body['currentRevision']).toBe(1);
  });

  it('with `at` has another version in force and says the rest alike', async () => {
    const marks = async (at: string) => (await read(`/v1/purposes/news?at=${at}`))['versions']!.map(({ inForce }) => inForce);
    expect([await marks(hoursAgo(49)), await marks(hoursAgo(1)), await marks(hoursAhead(25))]).toEqual([
      [false, false],
      [true, false],
      [false, true],
    ]);
  });

  it('that is retired stays in the list, in order of ids, and says when and why', async () => {
    const { admin } = callers;
    await recorded(admin.post('/v1/purposes', purpose('calls')));
    await recorded(admin.post('/v1/purposes/calls/retirement', { reason: 'nobody-calls' }));
    await nothingRecorded(admin.post('/v1/purposes/calls/retirement', { reason: 'nobody-calls' }));
    const { items } = await read('/v1/purposes');
    expect(items!.map(({ purposeId }) => purposeId)).toEqual(['calls', 'news']);
    expect(items![0]).toMatchObject({ retirement: { effectiveFrom: instant, reason: 'nobody-calls' } });
    expect(items![1]).not.toHaveProperty('retirement');
  });

  it('that is not there is 404', () => refused(callers.dashboard.get('/v1/purposes/nws'), 404, 'NOT_FOUND'));
});

describe('a policy', () => {
  const content = 'Мы храним немного.\r\n\tНедолго.\n';
  const contentHash = createHash('sha256').update(content).digest('hex');
  const version = (name: string, effectiveFrom: string, more: object = {}) => ({
    version: name,
    effectiveFrom,
    changeClass: 'editorial',
    texts: [{ language: 'ru', content }],
    ...more,
  });

  it('is published version by version, each effective after the one before; the answer speaks of its stream alone', async () => {
    const { admin } = callers;
    const publish = (body: object) => admin.post('/v1/policies/privacy/versions', body);
    const answer = await recorded(publish(version('2022', hoursAgo(48))));
    expect(answer).toMatchObject({
      stream: `policy-${ledger().controllerName('acme')}.privacy`,
      revision: 0,
      events: [{ type: 'PolicyVersionPublished' }],
    });
    await recorded(publish(version('2021', tomorrow, { changeClass: 'rightsReducing' })));
    await refused(publish(version('2022', hoursAhead(48))), 409, 'POLICY_VERSION_EXISTS');
    await refused(publish(version('2023', tomorrow)), 409, 'INTERVAL_INVALID');
  });

  it('is shown with the hashes of its texts, ordered by when they become effective', async () => {
    const { headers, body } = await callers.dashboard.get('/v1/policies/privacy/versions');
    const texts = [{ language: 'ru', contentHash }];
    expect(body).toEqual({
      policyId: 'privacy',
      versions: [
        { version: '2022', effectiveFrom: instant, changeClass: 'editorial', texts, inForce: true },
        { version: '2021', effectiveFrom: tomorrow, changeClass: 'rightsReducing', texts, inForce: false },
      ],
    });
    expect(headers.get('etag')).toBe('"1"');
    const later = await read(`/v1/policies/privacy/versions?at=${hoursAhead(25)}`);
    expect(later['versions']!.map(({ inForce }) => inForce)).toEqual([false, true]);
  });

  it('stores a text once, however many versions show it', async () => {
    const { items } = await answered(callers.auditor.get('/v1/audit/events?type=PolicyTextStored'));
    expect(items!.map(({ stream }) => String(stream))).toEqual([`policytext-${ledger().controllerName('acme')}.${contentHash}`]);
  });

  it('gives its texts as they were received, byte for byte', async () => {
    expect(await read('/v1/policies/privacy/versions/2021/texts/ru')).toEqual({
      policyId: 'privacy',
      version: '2021',
      language: 'ru',
      content,
      contentHash,
    });
  });

  it.each([
    '/v1/policies/privcy/versions',
    '/v1/policies/privacy/versions/9/texts/ru',
    '/v1/policies/privacy/versions/2022/texts/en',
  ])('%s is 404', (path) => refused(callers.dashboard.get(path), 404, 'NOT_FOUND'));
});
