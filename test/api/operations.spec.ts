import { beforeAll, describe, expect, it } from '@jest/globals';
import { callersOf, person, type Callers } from '../support/callers.ts';
import { answered, recorded } from '../support/expected-answers.ts';
import { ownLedger } from '../support/service.ts';
import { recordSampleCatalogue } from './sample-catalogue.ts';
import { FeedReader } from './feed-reader.ts';

const ledger = ownLedger();

let callers: Callers;
beforeAll(async () => {
  callers = await callersOf(ledger());
  await recordSampleCatalogue(callers);
});

describe('GET /v1/projections', () => {
  it('says of each how far it is and how it fares', async () => {
    const { position } = await recorded(callers.service.post(`${person().path}/withdrawal`));
    const { items } = await answered(callers.dashboard.get('/v1/projections'));
    for (const projection of items!) {
      expect(projection).toEqual({
        projection: expect.stringMatching(/^[a-z-]+$/),
        version: expect.any(Number),
        generation: 1,
        state: 'running',
        position,
        lagSeconds: expect.any(Number),
        lagEvents: 0,
        quarantined: 0,
      });
    }
    expect(items!.map(({ projection }) => String(projection))).toEqual(
      expect.arrayContaining(['processing-status', 'audit-history', 'purpose-catalogue', 'policy-versions', 'daily-statistics']),
    );
  });
});

describe('GET /v1/feed', () => {
  const open = (who: 'auditor' | 'dashboard', query = '', headers = {}) => FeedReader.open(ledger(), who, query, headers);
  const withdraw = async () => {
    const anna = person();
    const { position } = await recorded(callers.service.post(`${anna.path}/consents/news/withdrawal`));
    return {
      position: String(position),
      type: 'ConsentWithdrawn',
      stream: `subject-acme.${anna.ref}`,
      subjectRef: anna.ref,
      purposeId: 'news',
    };
  };

  it('tells from now on what happens, with the position as id', async () => {
    const feed = await open('auditor');
    expect([feed.status, feed.headers.get('content-type')]).toEqual([200, expect.stringMatching(/^text\/event-stream/)]);
    const happened = await withdraw();
    expect(await feed.next()).toEqual({ id: happened.position, data: happened });
    await feed.close();
  });

  it('resumes after a position; Last-Event-ID wins', async () => {
    const [one, other] = [await withdraw(), await withdraw()];
    const after = await open('auditor', `?after=${one.position}`);
    expect(await after.next()).toEqual({ id: other.position, data: other });
    await after.close();
    const resumed = await open('auditor', '?after=0', { 'last-event-id': one.position });
    expect(await resumed.next()).toEqual({ id: other.position, data: other });
    await resumed.close();
  });

  it('tells a dashboard positions alone, from now on', async () => {
    await withdraw();
    const feed = await open('dashboard', '?after=0');
    const { position } = await withdraw();
    expect(await feed.next()).toEqual({ id: position, data: { position } });
    await feed.close();
  });

  it('tells nothing of another tenant', async () => {
    const feed = await open('auditor');
    const other = await callersOf(ledger(), 'other');
    await recorded(other.service.post(`${person().path}/withdrawal`));
    const own = await withdraw();
    expect(await feed.next()).toMatchObject({ data: own });
    await feed.close();
  });

  it('ends when the token does', async () => {
    const feed = await FeedReader.open(ledger(), 'auditor', '', {}, 2);
    expect(await feed.next()).toBeUndefined();
  });
});

describe('what needs no token', () => {
  const get = (path: string) => fetch(ledger().url + path);

  it('says that the service lives and is ready', async () => {
    expect([(await get('/health/live')).status, (await get('/health/ready')).status]).toEqual([200, 200]);
  });

  it('counts without naming anybody', async () => {
    const { path, ref } = person();
    await recorded(callers.service.post(`${path}/withdrawal`));
    const metrics = await get('/metrics');
    const text = await metrics.text();
    expect([metrics.status, metrics.headers.get('content-type')]).toEqual([200, expect.stringMatching(/^text\/plain/)]);
    expect(text).toMatch(/^# TYPE /m);
    expect(text).not.toContain(ref);
    expect(text).not.toContain('acme');
  });
});

describe('SIGTERM', () => {
  it('closes the streams, and the process ends with 0', async () => {
    const feed = await FeedReader.open(ledger(), 'auditor', '', {});
    const exit = ledger().process.stop();
    expect(await feed.next()).toBeUndefined();
    expect(await exit).toBe(0);
    await expect(fetch(`${ledger().url}/health/live`)).rejects.toThrow();
  });
});
