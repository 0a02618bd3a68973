import { describe, expect, it } from '@jest/globals';
import { give, newSubjectRef, register, withdraw, withdrawAll } from '#testing';
import { QueryApiFixture, type RequestOptions, type Tenant } from '../testing/query-api-fixture.ts';

const fixture = QueryApiFixture.forAllTests();

interface Told {
  readonly id: string;
  readonly data: Record<string, string>;
}

/** What a reader of the feed has been sent, and how it ends. */
async function listen(tenant: Tenant, query = '', asked: RequestOptions = {}) {
  const response = await tenant.open(`/v1/feed${query}`, asked);
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  const told = () =>
    text
      .split('\n\n')
      .slice(0, -1)
      .filter((block) => !block.startsWith(':'))
      .map(eventIn);
  const more = async () => {
    const { value, done } = await reader.read();
    text += value ?? '';
    return !done;
  };
  return {
    response,
    /** The next events, so many in all. */
    told: async (count: number): Promise<readonly Told[]> => {
      while (told().length < count) if (!(await more())) throw new Error('the feed has ended');
      return told();
    },
    ended: async () => {
      while (await more());
      return text;
    },
    leave: () => reader.cancel(),
  };
}

function eventIn(block: string): Told {
  const fields = new Map(block.split('\n').map((line) => line.split(/: (.*)/s, 2) as [string, string]));
  return { id: fields.get('id')!, data: JSON.parse(fields.get('data')!) as Record<string, string> };
}

async function withPurpose() {
  const tenant = fixture.tenant();
  await tenant.purpose(register('news'));
  return { tenant, subjectRef: newSubjectRef() };
}

describe('GET /v1/feed', () => {
  it('tells what is recorded from now on, each with its position as id', async () => {
    const { tenant, subjectRef } = await withPurpose();
    const feed = await listen(tenant);
    expect(feed.response.headers.get('content-type')).toContain('text/event-stream');
    await tenant.subject(subjectRef, give('news'));
    await tenant.subject(subjectRef, withdraw('news'));
    await tenant.subject(subjectRef, withdrawAll());
    const told = await feed.told(3);
    const stream = `subject-${tenant.id}.${subjectRef}`;
    expect(told.map(({ data }) => data)).toEqual([
      { position: told[0]!.id, type: 'ConsentGiven', stream, subjectRef, purposeId: 'news' },
      { position: told[1]!.id, type: 'ConsentWithdrawn', stream, subjectRef, purposeId: 'news' },
      { position: told[2]!.id, type: 'ConsentWithdrawn', stream, subjectRef },
    ]);
    expect(told[2]!.id).toBe(tenant.position.toString());
    await feed.leave();
  });

  it('tells what happened after a position, and goes on where its reader was cut off', async () => {
    const { tenant, subjectRef } = await withPurpose();
    await tenant.subject(subjectRef, give('news'));
    await tenant.subject(subjectRef, withdraw('news'));
    const whole = await listen(tenant, '?after=0');
    const told = await whole.told(3);
    expect(told.map(({ data }) => data['type'])).toEqual(['PurposeRegistered', 'ConsentGiven', 'ConsentWithdrawn']);
    const rest = await listen(tenant, '?after=0', { headers: { 'last-event-id': told[1]!.id } });
    expect(await rest.told(1)).toEqual([told[2]]);
    await Promise.all([whole.leave(), rest.leave()]);
  });

  it('tells of the own tenant alone', async () => {
    const { tenant } = await withPurpose();
    const feed = await listen(tenant, '?after=0');
    await fixture.tenant().purpose(register('foreign'));
    await tenant.purpose(register('own'));
    expect((await feed.told(2)).map(({ data }) => data['purposeId'])).toEqual(['news', 'own']);
    await feed.leave();
  });

  it('names no subject to a dashboard', async () => {
    const { tenant, subjectRef } = await withPurpose();
    await tenant.subject(subjectRef, give('news'));
    const [dashboard, both] = [
      await listen(tenant, '?after=0', { roles: ['dashboard'] }),
      await listen(tenant, '?after=0', { roles: ['dashboard', 'operator'] }),
    ];
    const [, told] = await dashboard.told(2);
    expect(told!.data).toEqual({ position: told!.id, type: 'ConsentGiven', purposeId: 'news' });
    expect((await both.told(2))[1]!.data).toMatchObject({ subjectRef });
    await Promise.all([dashboard.leave(), both.leave()]);
  });

  it('tells of an event when the views have it: who asks again gets the new answer', async () => {
    const { tenant, subjectRef } = await withPurpose();
    const feed = await listen(tenant);
    for (let count = 1; count <= 10; count++) {
      await tenant.subject(subjectRef, count % 2 ? give('news') : withdraw('news'));
      await feed.told(count);
      const { body } = await tenant.post('/v1/decisions', { subjectRef, purposeId: 'news' }, { min: null });
      expect(body['decision']).toBe(count % 2 ? 'PERMIT' : 'DENY');
    }
    await feed.leave();
  });

  it('ends when the token does', async () => {
    const { tenant } = await withPurpose();
    const begun = performance.now();
    const feed = await listen(tenant, '', { expiresAt: Date.now() / 1_000 + 1 });
    await feed.ended();
    expect(performance.now() - begun).toBeGreaterThan(900);
    expect(performance.now() - begun).toBeLessThan(5_000);
  });

  it.each([
    ['?after=x', {}],
    ['?after=1&after=2', {}],
    ['?since=1', {}],
    ['', { 'last-event-id': 'x' }],
  ])('is a bad request with %s %j', async (query, headers) => {
    const { tenant } = await withPurpose();
    expect((await tenant.get(`/v1/feed${query}`, { headers: headers as Record<string, string> })).status).toBe(400);
  });

  it('is read by dashboards, operators and auditors', async () => {
    const { tenant } = await withPurpose();
    for (const role of ['dashboard', 'operator', 'auditor'] as const) {
      const feed = await listen(tenant, '', { roles: [role] });
      expect(feed.response.status).toBe(200);
      await feed.leave();
    }
    for (const role of ['service-command', 'service-decision', 'approver', 'admin'] as const)
      expect((await tenant.get('/v1/feed', { roles: [role] })).status).toBe(403);
  });

  it('ends when the service does', async () => {
    const { tenant } = await withPurpose();
    const feeds = [await listen(tenant), await listen(tenant)];
    const closed = fixture.app.close();
    for (const feed of feeds) expect((await feed.ended()).replaceAll(':\n\n', '')).toBe('');
    await closed;
  });
});
