import { describe, expect, it } from '@jest/globals';
import { give, hoursAgo, newSubjectRef, register, withdraw, withdrawAll } from '#testing';
import { QueryApiFixture, type RequestOptions, type Tenant } from '../testing/query-api-fixture.ts';

const minutesAgo = (minutes: number) => hoursAgo(minutes / 60);

const fixture = QueryApiFixture.forAllTests();

interface ReceivedEvent {
  readonly id: string;
  readonly data: Record<string, string>;
}

/** What a reader of the feed has been sent, and how it ends. */
async function listen(tenant: Tenant, query = '', options: RequestOptions = {}) {
  const response = await tenant.open(`/v1/feed${query}`, options);
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  const received = () =>
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
    received: async (count: number): Promise<readonly ReceivedEvent[]> => {
      while (received().length < count) if (!(await more())) throw new Error('the feed has ended');
      return received();
    },
    ended: async () => {
      while (await more());
      return text;
    },
    leave: () => reader.cancel(),
  };
}

function eventIn(block: string): ReceivedEvent {
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
    expect(feed.response.headers.get('x-accel-buffering')).toBe('no');
    expect(feed.response.headers.get('cache-control')).toBe('no-store');
    await tenant.subject(subjectRef, give('news'));
    await tenant.subject(subjectRef, withdraw('news'));
    await tenant.subject(subjectRef, withdrawAll());
    const received = await feed.received(3);
    const stream = `subject-${tenant.id}.${subjectRef}`;
    expect(received.map(({ data }) => data)).toEqual([
      { position: received[0]!.id, type: 'ConsentGiven', stream, subjectRef, purposeId: 'news' },
      { position: received[1]!.id, type: 'ConsentWithdrawn', stream, subjectRef, purposeId: 'news' },
      { position: received[2]!.id, type: 'ConsentWithdrawn', stream, subjectRef },
    ]);
    expect(received[2]!.id).toBe(tenant.position.toString());
    await feed.leave();
  });

  it('tells what happened after a position, and goes on where its reader was cut off', async () => {
    const { tenant, subjectRef } = await withPurpose();
    await tenant.subject(subjectRef, give('news'));
    await tenant.subject(subjectRef, withdraw('news'));
    const whole = await listen(tenant, '?after=0');
    const received = await whole.received(3);
    expect(received.map(({ data }) => data['type'])).toEqual(['PurposeRegistered', 'ConsentGiven', 'ConsentWithdrawn']);
    const rest = await listen(tenant, '?after=0', { headers: { 'last-event-id': received[1]!.id } });
    expect(await rest.received(1)).toEqual([received[2]]);
    await Promise.all([whole.leave(), rest.leave()]);
  });

  it('tells of the own tenant alone', async () => {
    const { tenant } = await withPurpose();
    const feed = await listen(tenant, '?after=0');
    await fixture.tenant().purpose(register('foreign'));
    await tenant.purpose(register('own'));
    expect((await feed.received(2)).map(({ data }) => data['purposeId'])).toEqual(['news', 'own']);
    await feed.leave();
  });

  it('tells a dashboard positions alone, and nothing from before the connection', async () => {
    const { tenant, subjectRef } = await withPurpose();
    const [dashboard, both] = [
      await listen(tenant, '?after=0', { roles: ['dashboard', 'admin'] }),
      await listen(tenant, '?after=0', { roles: ['dashboard', 'operator'] }),
    ];
    await tenant.subject(subjectRef, give('news'));
    const [received] = await dashboard.received(1);
    expect(received!.data).toEqual({ position: tenant.position.toString() });
    expect((await both.received(2))[1]!.data).toMatchObject({ subjectRef });
    await Promise.all([dashboard.leave(), both.leave()]);
  });

  it('goes on for a dashboard that was cut off, with what the last 5 minutes recorded', async () => {
    const tenant = fixture.tenant();
    await tenant.purpose(register('news'), minutesAgo(9));
    const subjectRef = newSubjectRef();
    await tenant.subject(subjectRef, give('news'), minutesAgo(6));
    const cutOff = { 'last-event-id': (tenant.position - 1n).toString() };
    await tenant.subject(subjectRef, withdraw('news'), minutesAgo(4));
    const recent = tenant.position;
    const feed = await listen(tenant, '', { roles: ['dashboard'], headers: cutOff });
    await tenant.subject(subjectRef, give('news'));
    expect((await feed.received(2)).map(({ id }) => id)).toEqual([`${recent}`, `${tenant.position}`]);
    await feed.leave();
  });

  it.each([['auditor' as const], ['dashboard' as const]])('is refused past the end of the ledger: %s', async (role) => {
    const { tenant } = await withPurpose();
    const beyond = (tenant.position + 1_000_000n).toString();
    for (const [query, headers] of [
      [`?after=${beyond}`, {}],
      ['', { 'last-event-id': beyond }],
      ['?after=0', { 'last-event-id': beyond }],
    ] as const) {
      const { status, body } = await tenant.get(`/v1/feed${query}`, { roles: [role], headers });
      expect([status, body['code']]).toEqual([409, 'POSITION_AHEAD']);
    }
  });

  it('goes on after any position that a read has answered', async () => {
    const { tenant } = await withPurpose();
    await tenant.get('/v1/restrictions');
    const { headers } = await tenant.get('/v1/restrictions');
    const position = headers.get('ledger-position')!;
    const feed = await listen(tenant, `?after=${position}`);
    expect(feed.response.status).toBe(200);
    await feed.leave();
  });

  it('tells of an event when the views have it: who asks again gets the new answer', async () => {
    const { tenant, subjectRef } = await withPurpose();
    const feed = await listen(tenant);
    for (let count = 1; count <= 10; count++) {
      await tenant.subject(subjectRef, count % 2 ? give('news') : withdraw('news'));
      await feed.received(count);
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
