import { describe, expect, it } from '@jest/globals';
import { roles } from '#access';
import { hoursAgo, publish, register, retire, revise, attributedTo } from '#testing';
import { QueryApiFixture } from '../testing/query-api-fixture.ts';

const fixture = QueryApiFixture.forAllTests();

describe('GET /v1/purposes/{id}', () => {
  it('gives every version, the one in force marked, with the stream revision as ETag', async () => {
    const tenant = fixture.tenant();
    await tenant.purpose(register('news'));
    await tenant.purpose(revise('news', { recipients: ['mailer'] }));
    const { status, headers, body } = await tenant.get('/v1/purposes/news');
    expect(status).toBe(200);
    expect(headers.get('etag')).toBe('"1"');
    expect(headers.get('ledger-position')).toMatch(/^\d+$/);
    expect(body).toMatchObject({
      purposeId: 'news',
      versions: [
        { version: 1, inForce: false, recipients: [], name: { en: 'news' }, recordedAt: expect.any(String) },
        { version: 2, inForce: true, recipients: ['mailer'] },
      ],
    });
    expect(JSON.stringify(body)).not.toContain('eventId');
  });

  it('moves the mark with `at`, and nothing else', async () => {
    const tenant = fixture.tenant();
    await tenant.purpose(register('news', { effectiveFrom: hoursAgo(48) }));
    await tenant.purpose(revise('news', { effectiveFrom: hoursAgo(24) }));
    const marks = async (query: string) => {
      const { body } = await tenant.get(`/v1/purposes/news${query}`);
      return (body['versions'] as { inForce: boolean }[]).map(({ inForce }) => inForce);
    };
    expect(await marks('')).toEqual([false, true]);
    expect(await marks(`?at=${hoursAgo(30)}`)).toEqual([true, false]);
    expect(await marks(`?at=${hoursAgo(60)}`)).toEqual([false, false]);
  });

  it('shows a retirement', async () => {
    const tenant = fixture.tenant();
    await tenant.purpose(register('news'));
    await tenant.purpose(retire('news'));
    const { body } = await tenant.get('/v1/purposes/news');
    expect(body['retirement']).toEqual({ effectiveFrom: expect.any(String), reason: 'service-closed' });
  });

  it('answers another tenant, and a name that fits no pattern, like a missing one', async () => {
    const tenant = fixture.tenant();
    await tenant.purpose(register('news'));
    const answers = await Promise.all([
      fixture.tenant().get('/v1/purposes/news'),
      tenant.get('/v1/purposes/other'),
      tenant.get('/v1/purposes/NEWS?unknown=1'),
    ]);
    for (const { status, body } of answers) expect([status, body['code']]).toEqual([404, 'NOT_FOUND']);
  });
});

describe('GET /v1/purposes', () => {
  it('pages by id; nothing is lost, doubled or of another tenant', async () => {
    const tenant = fixture.tenant();
    await fixture.tenant().purpose(register('foreign'));
    for (const id of ['d', 'b', 'e', 'a', 'c']) await tenant.purpose(register(id));
    const items = await tenant.list('/v1/purposes', 2);
    expect(items.map(({ purposeId }) => purposeId)).toEqual(['a', 'b', 'c', 'd', 'e']);
    const { body } = await tenant.get('/v1/purposes');
    expect(body.items).toHaveLength(5);
    expect(body).not.toHaveProperty('nextCursor');
  });

  it.each([
    ['limit=0'],
    ['limit=501'],
    ['limit=ten'],
    ['cursor=nonsense'],
    ['cursor='],
    ['at=yesterday'],
    ['at=2026-02-30T00:00:00Z'],
    ['unknown=1'],
    ['limit=1&limit=2'],
    ['limit=%zz'],
  ])('is a bad request with %s', async (query) => {
    const { status, body } = await fixture.tenant().get(`/v1/purposes?${query}`);
    expect([status, body['code']]).toEqual([400, 'VALIDATION_FAILED']);
  });
});

describe('GET /v1/policies/{id}/versions', () => {
  it('gives the versions with the hashes of their texts, the one in force marked', async () => {
    const tenant = fixture.tenant();
    await tenant.policy(publish('privacy', '2025', hoursAgo(48), 'old'));
    await tenant.policy(publish('privacy', '2026', hoursAgo(24), 'new'));
    const { headers, body } = await tenant.get('/v1/policies/privacy/versions');
    const texts = [{ language: 'en', contentHash: expect.stringMatching(/^[0-9a-f]{64}$/) }];
    expect(headers.get('etag')).toBe('"1"');
    expect(body).toEqual({
      policyId: 'privacy',
      versions: [
        { version: '2025', effectiveFrom: expect.any(String), changeClass: 'material', texts, inForce: false },
        { version: '2026', effectiveFrom: expect.any(String), changeClass: 'material', texts, inForce: true },
      ],
    });
    const past = await tenant.get(`/v1/policies/privacy/versions?at=${hoursAgo(30)}`);
    expect(past.body['versions']).toMatchObject([{ inForce: true }, { inForce: false }]);
  });

  it('gives a text as it was received', async () => {
    const tenant = fixture.tenant();
    const content = 'Данные\tи\r\n"права" \u{1f642}';
    await tenant.policy(publish('privacy', '2025', hoursAgo(1), content));
    const { status, body } = await tenant.get('/v1/policies/privacy/versions/2025/texts/en');
    expect(status).toBe(200);
    expect(body).toMatchObject({ policyId: 'privacy', version: '2025', language: 'en', content });
    expect(body['contentHash']).toMatch(/^[0-9a-f]{64}$/);
  });

  it.each([
    ['/v1/policies/other/versions'],
    ['/v1/policies/privacy/versions/2024/texts/en'],
    ['/v1/policies/privacy/versions/2025/texts/ru'],
  ])('knows nothing of %s', async (path) => {
    const tenant = fixture.tenant();
    await tenant.policy(publish('privacy', '2025', hoursAgo(1), 'text'));
    expect((await tenant.get(path)).status).toBe(404);
    expect((await fixture.tenant().get('/v1/policies/privacy/versions/2025/texts/en')).status).toBe(404);
  });
});

describe('GET /v1/controller', () => {
  it('gives the default as version 0, in force until the tenant chose', async () => {
    const { headers, body } = await fixture.tenant().get('/v1/controller');
    expect(headers.get('etag')).toBe('"-1"');
    expect(body).toEqual({
      versions: [{ version: 0, regime: 'EU_GDPR', timeZone: 'UTC', calendar: 'weekends', inForce: true }],
    });
  });

  it('gives what was chosen after it', async () => {
    const tenant = fixture.tenant();
    await tenant.controller({
      type: 'ConfigureController',
      regime: 'RU_152FZ',
      timeZone: 'Europe/Moscow',
      attribution: attributedTo('dataController'),
    });
    const { body } = await tenant.get('/v1/controller');
    expect(body['versions']).toMatchObject([
      { version: 0, inForce: false },
      { version: 1, effectiveFrom: expect.any(String), regime: 'RU_152FZ', timeZone: 'Europe/Moscow', inForce: true },
    ]);
  });
});

describe('the catalogue', () => {
  it.each([['/v1/purposes'], ['/v1/controller']])('is read by everybody with a role: %s', async (path) => {
    const tenant = fixture.tenant();
    expect(await tenant.readersOf(path)).toEqual(roles);
    expect((await tenant.get(path, { roles: [] })).status).toBe(403);
  });
});
