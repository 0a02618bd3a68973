import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { decode, encode } from '#application';
import { streams, type LedgerEvent, type StreamId } from '#kernel';
import { processingStatus, subjectKey } from '#read-models';
import { collectionOf, markOf } from '#projections';
import { give, impose, newSubjectRef, register } from '#testing';
import { QueryApiFixture, type Tenant } from '../testing/query-api-fixture.ts';

const fixture = QueryApiFixture.forAllTests();

/** Records behind the subject's last event one that this build cannot read. */
async function poison(
  tenant: Tenant,
  subjectRef: string,
  over: Partial<LedgerEvent>,
): Promise<{ eventId: string; position: bigint }> {
  const { eventStore } = fixture.ledger;
  const stream = streams.subject(tenant.id, subjectRef);
  const recorded = await Array.fromAsync(eventStore.readStream(stream));
  const { stream: _stream, revision: _revision, position: _position, ...last } = decode(recorded.at(-1)!);
  const eventId = randomUUID();
  const appended = await eventStore.append(stream, recorded.length - 1, [encode({ ...last, ...over, eventId })]);
  if (appended.kind !== 'appended') throw new Error('conflict');
  tenant.position = appended.position;
  return { eventId, position: appended.position };
}

const unreadable: readonly [string, Partial<LedgerEvent>, string][] = [
  ['of a type that this build does not know', { type: 'ConsentPainted' }, 'EVENT_UNKNOWN'],
  ['of a schema version of the future', { schemaVersion: 99 }, 'EVENT_UNKNOWN'],
  ['whose data are not those of its type', { data: { painted: true } }, 'EVENT_CORRUPT'],
];

async function shop() {
  const tenant = fixture.tenant();
  await tenant.purpose(register('news'));
  const [anna, boris] = [newSubjectRef(), newSubjectRef()];
  for (const subject of [anna, boris]) {
    await tenant.subject(subject, give('news', { dataCategories: ['email'] }));
    await tenant.subject(subject, impose());
  }
  return { tenant, anna, boris };
}

const decisionOf = async (tenant: Tenant, subjectRef: string, more: object = {}) =>
  (await tenant.post('/v1/decisions', { subjectRef, purposeId: 'news', operation: 'store', ...more })).body;

describe.each(unreadable)('an event %s', (_name, over, cause) => {
  it('makes decisions for its subject LEDGER_STALE, and for no other', async () => {
    const { tenant, anna, boris } = await shop();
    const before = await decisionOf(tenant, boris);
    await poison(tenant, anna, over);
    expect(await decisionOf(tenant, anna)).toMatchObject({ decision: 'DENY', code: 'LEDGER_STALE', position: null });
    expect(await decisionOf(tenant, anna, { consistency: 'strong' })).toMatchObject({ code: 'LEDGER_STALE' });
    expect(await decisionOf(tenant, boris)).toMatchObject({ decision: before['decision'], code: before['code'] });
    expect(before['code']).not.toBe('LEDGER_STALE');
  });

  it('is named in the status of its subject', async () => {
    const { tenant, anna, boris } = await shop();
    const { eventId, position } = await poison(tenant, anna, over);
    const type = over.type ?? 'RestrictionImposed';
    const { body } = await tenant.get(`/v1/subjects/${anna}/status`);
    expect(body['quarantined']).toEqual({ position: `${position}`, eventId, type, cause });
    expect(body['consents']).toMatchObject([{ purposeId: 'news', state: 'given', acceptedCommands: [] }]);
    expect((await tenant.get(`/v1/subjects/${boris}/status`)).body).not.toHaveProperty('quarantined');
  });

  it('is spoken of in the entries of its subject in the registers, and in its history', async () => {
    const { tenant, anna, boris } = await shop();
    await poison(tenant, anna, over);
    for (const path of ['/v1/restrictions', '/v1/consents']) {
      const { items } = (await tenant.get(path)).body;
      expect(items.map(({ subjectRef, quarantined }) => [subjectRef, quarantined])).toEqual([
        [anna, true],
        [boris, undefined],
      ]);
    }
    expect((await tenant.get(`/v1/subjects/${anna}/history`)).body).toMatchObject({ quarantined: true });
    expect((await tenant.get(`/v1/subjects/${boris}/history`)).body).not.toHaveProperty('quarantined');
  });

  it('is counted in the status of the views, of its own tenant alone, for which views with shared keys stop there', async () => {
    const { tenant, anna } = await shop();
    const { tenant: other } = await shop();
    await poison(tenant, anna, over);
    for (const path of ['/v1/restrictions', '/v1/consents', `/v1/subjects/${anna}/history`]) await tenant.get(path);
    const statuses = async (of: Tenant) => (await of.get('/v1/projections', { min: null })).body.items;
    const counts = Object.fromEntries((await statuses(tenant)).map(({ projection, quarantined }) => [projection, quarantined]));
    expect(counts).toMatchObject({
      'processing-status': 1,
      'audit-history': 1,
      'restriction-register': 1,
      'consent-register': 1,
    });
    expect(counts).toMatchObject({ 'purpose-catalogue': 0, 'daily-statistics': 1 });
    for (const item of await statuses(other)) expect(item).toMatchObject({ quarantined: 0, state: 'running' });
    const stopped = (await statuses(tenant)).filter(({ state }) => state === 'stopped');
    expect(stopped).toMatchObject([{ projection: 'daily-statistics', error: 'POISON_EVENT', stoppedAt: { cause } }]);
  });

  it('changes nothing for another tenant', async () => {
    const { tenant, anna } = await shop();
    const { tenant: other, anna: hers } = await shop();
    const paths = ['/v1/restrictions', '/v1/consents', `/v1/subjects/${hers}/history`, `/v1/subjects/${hers}/status`];
    const read = () => Promise.all(paths.map(async (path) => (await other.get(path, { min: tenant.position })).body));
    const before = (await read()).map(({ position: _position, ...body }) => body);
    await poison(tenant, anna, over);
    expect((await read()).map(({ position: _position, ...body }) => body)).toEqual(before);
    expect((await decisionOf(other, hers))['code']).not.toBe('LEDGER_STALE');
  });
});

describe('an event of the catalogue that cannot be read', () => {
  const poisonStream = async (tenant: Tenant, stream: StreamId) => {
    const { eventStore } = fixture.ledger;
    const recorded = await Array.fromAsync(eventStore.readStream(stream));
    const [some] = recorded.length > 0 ? recorded : await Array.fromAsync(eventStore.readAll(0n, ['purpose']));
    const { data, metadata } = some!;
    const event = { eventId: randomUUID(), type: 'PurposePainted', data, metadata };
    const appended = await eventStore.append(stream, recorded.length === 0 ? 'noStream' : recorded.length - 1, [event]);
    if (appended.kind !== 'appended') throw new Error('conflict');
    tenant.position = appended.position;
    return appended.position;
  };
  const codeOf = async (tenant: Tenant, purposeId: string, subjectRef = newSubjectRef()) =>
    (await tenant.post('/v1/decisions', { subjectRef, purposeId })).body['code'];
  const twoPurposes = async () => {
    const tenant = fixture.tenant();
    await tenant.purpose(register('news'));
    await tenant.purpose(register('surveys'));
    return tenant;
  };

  it('holds back decisions about its purpose, and about no other purpose or tenant', async () => {
    const [tenant, other] = [await twoPurposes(), await twoPurposes()];
    const anna = newSubjectRef();
    for (const purposeId of ['news', 'surveys']) await tenant.subject(anna, give(purposeId));
    expect([await codeOf(tenant, 'news', anna), await codeOf(tenant, 'surveys', anna)]).toEqual(['PERMITTED', 'PERMITTED']);
    const position = await poisonStream(tenant, streams.purpose(tenant.id, 'news'));
    expect([await codeOf(tenant, 'news', anna), await codeOf(tenant, 'surveys', anna)]).toEqual(['LEDGER_STALE', 'PERMITTED']);
    expect(await codeOf(other, 'news')).toBe('UNKNOWN');
    expect((await tenant.get('/v1/purposes', { min: null })).headers.get('ledger-position')).toBe(`${position - 1n}`);
    expect((await tenant.get('/v1/purposes')).status).toBe(503);
    expect((await other.get('/v1/purposes', { min: position })).status).toBe(200);
    expect((await tenant.get(`/v1/subjects/${anna}/status`)).body['consents']).toHaveLength(2);
    expect((await tenant.get('/v1/audit/events')).body).toMatchObject({ quarantined: true });
    expect((await other.get('/v1/audit/events', { min: position })).body).not.toHaveProperty('quarantined');
    const { items } = (await tenant.get('/v1/projections', { min: null })).body;
    const held = items.filter(({ quarantined }) => quarantined === 1);
    expect(held.map(({ projection, state }) => [projection, state])).toEqual([
      ['purpose-catalogue', 'running'],
      ['audit-history', 'running'],
    ]);
  });

  it('holds back every decision of its tenant, where it is one of the settings', async () => {
    const [tenant, other] = [await twoPurposes(), await twoPurposes()];
    await poisonStream(tenant, streams.controller(tenant.id));
    expect([await codeOf(tenant, 'news'), await codeOf(tenant, 'surveys')]).toEqual(['LEDGER_STALE', 'LEDGER_STALE']);
    expect(await codeOf(other, 'news')).toBe('UNKNOWN');
  });
});

it('a subject whose very first event cannot be read is in quarantine too', async () => {
  const { tenant, anna } = await shop();
  const stranger = newSubjectRef();
  const [first] = await Array.fromAsync(fixture.ledger.eventStore.readStream(streams.subject(tenant.id, anna)));
  const event = { eventId: randomUUID(), type: 'ConsentPainted', data: first!.data, metadata: first!.metadata };
  const appended = await fixture.ledger.eventStore.append(streams.subject(tenant.id, stranger), 'noStream', [event]);
  if (appended.kind === 'appended') tenant.position = appended.position;
  expect(await decisionOf(tenant, stranger)).toMatchObject({ code: 'LEDGER_STALE' });
  expect((await tenant.get(`/v1/subjects/${stranger}/status`)).body).toMatchObject({
    consents: [],
    quarantined: { type: 'ConsentPainted' },
  });
  const id = subjectKey(tenant.id, stranger);
  const document = (await fixture.ledger.documentStore.load(collectionOf(processingStatus), [id])).get(id);
  expect(markOf(document?.body)).toMatchObject({ type: 'ConsentPainted' });
});
