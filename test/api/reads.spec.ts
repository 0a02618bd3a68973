import { beforeAll, describe, expect, it } from '@jest/globals';
import { hoursAgo, hoursAhead } from '#testing';
import { callersOf, person, type Callers, type Person } from '../support/callers.ts';
import { executedErasure } from '../support/erasures.ts';
import { answered, recorded } from '../support/expected-answers.ts';
import { sharedLedger } from '../support/service.ts';
import { recordSampleCatalogue } from './sample-catalogue.ts';

const ledger = sharedLedger();
const uuid = /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/;
const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;
const [time, id] = [expect.stringMatching(instant), expect.stringMatching(uuid)];
const anna = person();
const until = hoursAhead(100);

let callers: Callers;
beforeAll(async () => {
  callers = await callersOf(ledger());
  await recordSampleCatalogue(callers);
  await lifeOf(callers, anna);
});

const read = (path: string) => answered(callers.auditor.get(path));
const entriesOf = async (list: string) => (await read(`${anna.path}/status`))[list];

/** Entries of the status, as they are after `lifeOf`. */
const restriction = {
  restrictionId: id,
  ground: 'accuracyContested',
  dataCategories: ['email'],
  purposes: ['news'],
  state: 'liftAnnounced',
  since: time,
  authorisations: [{ exception: 'legalClaims', until, purposes: ['news'] }],
};
const objection = { objectionId: id, kind: 'particularSituation', purposes: 'all', state: 'overridden', since: time };
const basis = {
  legalBasisId: id,
  purposeId: 'news',
  lawfulBasis: 'contract',
  validFrom: time,
  validUntil: until,
  justificationCode: 'order-1',
  state: 'asserted',
  since: time,
  until,
};
const hold = {
  legalHoldId: id,
  dataCategories: ['invoices'],
  legalReference: 'AO:147',
  reviewAt: until,
  state: 'placed',
  since: time,
};
const erasure = {
  erasureId: id,
  dataCategories: ['phone', 'invoices'],
  ground: 'consentWithdrawn',
  state: 'executing',
  since: time,
  outcomes: expect.arrayContaining([{ dataCategory: 'phone', outcome: 'erase' }]),
  assessmentDigest: expect.stringMatching(/^[0-9a-f]{64}$/),
  suspended: ['invoices'],
  due: [],
  tasks: [{ system: 'crm', dataCategories: expect.arrayContaining(['phone', 'invoices']), status: 'assigned' }],
  dueAt: time,
  backupsExpireAt: until,
};

describe('GET /v1/subjects/{ref}/status', () => {
  it('shows a consent with all that it rests on', async () => {
    expect(await entriesOf('consents')).toEqual([
      {
        purposeId: 'news',
        state: 'given',
        since: time,
        until,
        purposeVersion: 1,
        policyRef: { policyId: 'privacy', version: '1', language: 'en', contentHash: expect.stringMatching(/^[0-9a-f]{64}$/) },
        dataCategories: ['email'],
        recipients: ['mail-house'],
        consentType: 'explicit',
        overlays: ['expiresSoon'],
        acceptedCommands: expect.arrayContaining(['WithdrawConsent']),
      },
    ]);
  });

  it('shows every entry with its id, what its command said, its state and since when', async () => {
    expect(await entriesOf('restrictions')).toEqual([restriction]);
    expect(await entriesOf('objections')).toEqual([expect.objectContaining(objection)]);
    expect(await entriesOf('legalBases')).toEqual([basis]);
    expect(await entriesOf('legalHolds')).toEqual([hold]);
    expect(await entriesOf('erasures')).toEqual([erasure]);
  });

  it('says whose it is and which position it is true for, and nothing else', async () => {
    const { headers, body } = await callers.auditor.get(`${anna.path}/status`);
    const lists = ['consents', 'restrictions', 'objections', 'legalBases', 'legalHolds', 'erasures'];
    expect(Object.keys(body).sort()).toEqual(['subjectRef', 'position', ...lists].sort());
    expect([body['subjectRef'], body['position']]).toEqual([anna.ref, headers.get('ledger-position')]);
  });
});

describe('the registers', () => {
  it('/v1/consents: the consent of the status without its scope, and whose it is, by purpose, state and end', async () => {
    const policyRef = expect.objectContaining({ policyId: 'privacy', version: '1' });
    const consent = { purposeId: 'news', state: 'given', since: time, until, purposeVersion: 1, policyRef };
    const items = [{ subjectRef: anna.ref, ...consent, overlays: ['expiresSoon'] }];
    expect(await read('/v1/consents')).toEqual({ items });
    expect(await read(`/v1/consents?purposeId=news&state=given&until=${hoursAhead(999)}`)).toEqual({ items });
    for (const other of ['purposeId=confirmed', 'state=withdrawn', `until=${until}`])
      expect(await read(`/v1/consents?${other}`)).toEqual({ items: [] });
  });

  it.each([
    ['restrictions', restriction, 'liftAnnounced', 'lifted'],
    ['objections', objection, 'overridden', 'pending'],
    ['legal-holds', hold, 'placed', 'released'],
    ['erasures', erasure, 'executing', 'completed'],
  ])('/v1/%s: the entry of the status and whose it is, by state', async (register, entry, state, other) => {
    const expected = [expect.objectContaining({ subjectRef: anna.ref, ...entry })];
    expect(await read(`/v1/${register}`)).toEqual({ items: expected });
    expect(await read(`/v1/${register}?state=${state}`)).toEqual({ items: expected });
    expect(await read(`/v1/${register}?state=${other}`)).toEqual({ items: [] });
    expect((await callers.auditor.get(`/v1/${register}?state=open`)).status).toBe(400);
  });
});

describe('GET /v1/overview', () => {
  it('counts what the registers list', async () => {
    const { at: _at, views, ...counts } = await read('/v1/overview');
    const listed = async (list: string, state: string) => (await read(`/v1/${list}?state=${state}`)).items!.length;
    expect(views).toEqual({ stopped: 0, stale: 0 });
    expect(counts).toEqual({
      erasures: { exact: true, overdue: 0, dueWithin5Days: 0, awaitingAssessment: 0, awaitingApproval: 0, suspended: 1 },
      restrictions: { exact: true, liftAnnounced: await listed('restrictions', 'liftAnnounced') },
      objections: { exact: true, pending: await listed('objections', 'pending') },
      consents: { exact: true, endingWithin30Days: 1 },
      exposures: { exact: true, within7Days: (await read('/v1/exposures')).items!.length },
    });
  });
});

describe('history and audit', () => {
  it('show rows with every field, oldest first', async () => {
    const { items } = await read(`${anna.path}/history`);
    expect(items![0]).toEqual({
      position: expect.stringMatching(/^\d+$/),
      stream: `subject-${ledger().controllerName('acme')}.${anna.ref}`,
      subjectRef: anna.ref,
      revision: 0,
      eventId: id,
      type: 'ConsentGiven',
      schemaVersion: expect.any(Number),
      recordedAt: time,
      receivedAt: time,
      expressedAt: time,
      actor: { role: 'dataSubject', id: 'anna' },
      recordedBy: { sub: 'shop', roles: ['service-command'] },
      channel: 'web',
      correlationId: '6ba7b810-9dad-41d1-80b4-00c04fd430c8',
      commandId: 'given-by-anna-on-the-web',
      policyRef: expect.objectContaining({ policyId: 'privacy', version: '1', language: 'en' }),
      data: expect.objectContaining({ purposeId: 'news' }),
      before: expect.objectContaining({ state: 'unknown' }),
      after: expect.objectContaining({ state: 'given' }),
    });
    const revisions = items!.map(({ revision }) => Number(revision));
    expect(revisions).toEqual(revisions.map((_, index) => index));
  });

  it('of the whole ledger hold the catalogue too, in the same rows', async () => {
    const { items } = await read('/v1/audit/events?limit=500');
    expect(items!.map(({ type }) => String(type))).toEqual(
      expect.arrayContaining(['PolicyTextStored', 'PolicyVersionPublished', 'PurposeRegistered', 'ConsentGiven']),
    );
    const { items: hers } = await read(`${anna.path}/history?limit=500`);
    expect(items!.filter(({ stream }) => String(stream).startsWith('subject-'))).toEqual(hers);
    const positions = items!.map(({ position }) => Number(position));
    expect(positions).toEqual([...positions].sort((one, other) => one - other));
  });

  it('go on after a position, by type, and as one stream', async () => {
    const { items } = await read('/v1/audit/events?limit=500');
    const third = Number(items![2]!['position']);
    expect((await read(`/v1/audit/events?after=${third}&limit=500`))['items']).toEqual(items!.slice(3));
    expect((await read('/v1/audit/events?type=ConsentGiven'))['items']).toHaveLength(1);
    const stream = await callers.auditor.get('/v1/audit/events', { accept: 'application/x-ndjson' });
    expect(stream.headers.get('content-type')).toMatch('application/x-ndjson');
    const lines = stream.text
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as unknown);
    expect(lines).toEqual(items);
    expect(Number(stream.headers.get('ledger-position'))).toBeGreaterThanOrEqual(Number(items!.at(-1)!['position']));
  });
});

describe('exposures', () => {
  it('tell from when to when a withdrawal was not known', async () => {
    const boris = person();
    const given = { purposeId: 'news', consentType: 'expressed', expressedAt: hoursAgo(9), receivedAt: hoursAgo(9) };
    await recorded(callers.service.post(`${boris.path}/consents`, given));
    const from = hoursAgo(3);
    const late = await recorded(callers.service.post(`${boris.path}/consents/news/withdrawal`, { receivedAt: from }));
    const { eventId, recordedAt } = late['events']![0]!;
    const exposure = { subjectRef: boris.ref, purposeId: 'news', from, until: recordedAt, eventId };
    expect(await read('/v1/exposures')).toEqual({ items: [exposure] });
    expect(await read(`/v1/exposures?purposeId=news&from=${hoursAgo(2)}&to=${hoursAhead(1)}`)).toEqual({ items: [exposure] });
    expect(await read(`/v1/exposures?to=${hoursAgo(4)}`)).toEqual({ items: [] });
    expect(await read('/v1/exposures?purposeId=confirmed')).toEqual({ items: [] });
  });
});

async function lifeOf({ service, operator }: Callers, who: Person): Promise<void> {
  const consent = {
    purposeId: 'news',
    consentType: 'explicit',
    dataCategories: ['email'],
    policyRef: { policyId: 'privacy', version: '1', language: 'en' },
    validUntil: until,
    expressedAt: hoursAgo(1),
    channel: 'web',
    actor: { role: 'dataSubject', id: 'anna' },
    correlationId: '6ba7b810-9dad-41d1-80b4-00c04fd430c8',
  };
  await recorded(service.post(`${who.path}/consents`, consent, { key: 'given-by-anna-on-the-web' }));
  const { ground, dataCategories, purposes } = restriction;
  const { restrictionId } = await recorded(service.post(`${who.path}/restrictions`, { ground, dataCategories, purposes }));
  const mark = `${who.path}/restrictions/${String(restrictionId)}`;
  await recorded(operator.post(`${mark}/authorisations`, restriction.authorisations[0]));
  await recorded(operator.post(`${mark}/lift-announcement`));
  const { objectionId } = await recorded(service.post(`${who.path}/objections`, { kind: objection.kind, purposes: 'all' }));
  const overridden = { outcome: 'overridden', justificationCode: 'fraud-7' };
  await recorded(operator.post(`${who.path}/objections/${String(objectionId)}/decision`, overridden));
  const { purposeId, lawfulBasis, justificationCode } = basis;
  await recorded(service.post(`${who.path}/legal-bases`, { purposeId, lawfulBasis, justificationCode, validUntil: until }));
  const held = { dataCategories: ['invoices'], legalReference: 'AO:147', reviewAt: until };
  await recorded(operator.post(`${who.path}/legal-holds`, held));
  await executedErasure({ ...callers, service, operator }, who, {
    dataCategories: ['phone', 'invoices'],
    outcomes: ['phone', 'invoices'].map((dataCategory) => ({ dataCategory, outcome: 'erase' })),
    tasks: [{ system: 'crm', dataCategories: ['phone', 'invoices'] }],
    backupsExpireAt: until,
  });
}
