import { beforeAll, describe, expect, it } from '@jest/globals';
import { hoursAgo } from '#testing';
import { callersOf, person, type Callers, type Person } from '../support/callers.ts';
import type { Answer } from '../support/http-client.ts';
import { answered, decisionOf, recorded } from '../support/expected-answers.ts';
import { sharedLedger } from '../support/service.ts';
import type { CommandExample } from './command-example.ts';
import { commandExamples, goodRequest } from './command-examples.ts';
import { recordSampleCatalogue } from './sample-catalogue.ts';

const ledger = sharedLedger();
const id = /[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f-]+/;

let acme: Callers;
let other: Callers;
beforeAll(async () => {
  acme = await callersOf(ledger(), 'acme');
  other = await callersOf(ledger(), 'other');
  await recordSampleCatalogue(acme);
});

/** What an answer says, without what differs from call to call. */
const gist = ({ status, body, text, headers }: Answer): unknown => [
  status,
  body?.['code'] ?? (body?.['events'] ? body['events'].map(({ type }) => type) : text),
  headers.get('etag'),
];

describe('commands with ids of another tenant are answered exactly like ones with ids of nobody', () => {
  const ofSubjects = commandExamples.filter(({ route }) => route.includes(':subjectRef'));
  it.each(ofSubjects.map((example) => [example.command, example] as const))('%s', async (_, example) => {
    const theirs = person();
    const { path, body } = await goodRequest(example, acme, theirs);
    const before = await everythingOf(theirs);

    const foreign = await send(example, path, body);
    const missing = await send(
      example,
      path.replace(theirs.ref, person().ref).replace(id, '00000000-0000-5000-8000-000000000000'),
      body,
    );

    expect(gist(foreign)).toEqual(gist(missing));
    expect(await everythingOf(theirs)).toEqual(before);
    expect((await acme[example.by].post(path, body)).status).toBe(201);
  });

  const send = (example: CommandExample, path: string, body: object) => other[example.by].post(path, body);

  async function everythingOf({ path }: Person) {
    const { position: _position, ...status } = await answered(acme.auditor.get(`${path}/status`));
    return [status, await answered(acme.auditor.get(`${path}/history`))];
  }

  it.each([
    ['RevisePurpose', '/v1/purposes/news/revisions'],
    ['RetirePurpose', '/v1/purposes/news/retirement'],
    ['CancelScheduledVersion', '/v1/purposes/news/versions/1/cancellation'],
    ['CancelScheduledRetirement', '/v1/purposes/news/retirement/cancellation'],
  ])('%s', async (command, path) => {
    const example = commandExamples.find((one) => one.command === command)!;
    const body = await example.body(other, person(), path);
    const { policyRef: _policy, ...rest } = body as Record<string, unknown>;
    const foreign = await other.admin.post(path, rest);
    expect(gist(foreign)).toEqual(gist(await other.admin.post(path.replace('news', 'nobodys'), rest)));
    expect(foreign.status).toBe(404);
  });
});

describe('reads', () => {
  const anna = person();
  beforeAll(async () => {
    const consent = { purposeId: 'news', consentType: 'expressed', expressedAt: hoursAgo(9), receivedAt: hoursAgo(9) };
    await recorded(acme.service.post(`${anna.path}/consents`, consent));
    await recorded(acme.service.post(`${anna.path}/consents/news/withdrawal`, { receivedAt: hoursAgo(1) }));
    for (const example of commandExamples.filter(({ answers }) => answers.some((field) => field.endsWith('Id')))) {
      const { path, body } = await goodRequest(example, acme, anna);
      await recorded(acme[example.by].post(path, body));
    }
  });

  it.each([
    ['/v1/purposes/news', '/v1/purposes/nobodys'],
    ['/v1/policies/privacy/versions', '/v1/policies/nobodys/versions'],
    ['/v1/policies/privacy/versions/1/texts/en', '/v1/policies/nobodys/versions/1/texts/en'],
  ])('of %s by another tenant are 404 like of %s', async (foreign, missing) => {
    const answers = [await other.auditor.get(foreign), await other.auditor.get(missing)];
    expect(answers.map(({ status, body }) => [status, body['code']])).toEqual(answers.map(() => [404, 'NOT_FOUND']));
    expect((await acme.auditor.get(foreign)).status).toBe(200);
  });

  it('of a subject by another tenant are those of a reference without facts', async () => {
    const nobody = person();
    const ever = { from: '2020-01-01T00:00:00Z', to: '2099-01-01T00:00:00Z' };
    const known = { fromKnownAt: ever.from, toKnownAt: new Date().toISOString() };
    const changes = `changes?${new URLSearchParams({ ...ever, ...known }).toString()}`;
    expect((await acme.auditor.get(`${anna.path}/${changes}`)).text).toContain(anna.ref);
    for (const what of ['status', 'history', changes]) {
      const [foreign, missing] = [
        await other.auditor.get(`${anna.path}/${what}`),
        await other.auditor.get(`${nobody.path}/${what}`),
      ];
      expect([foreign.status, foreign.text.replaceAll(anna.ref, nobody.ref)]).toEqual([200, missing.text]);
      expect(foreign.headers.get('etag')).toBe(missing.headers.get('etag'));
    }
  });

  it.each([
    '/v1/purposes',
    '/v1/consents',
    '/v1/restrictions',
    '/v1/objections',
    '/v1/legal-holds',
    '/v1/erasures',
    '/v1/exposures',
    '/v1/audit/events',
  ])('of the list %s hold nothing of another tenant', async (list) => {
    const { items: own } = await answered(acme.auditor.get(`${list}?limit=500`));
    expect(own!.length).toBeGreaterThan(0);
    const { text } = await other.auditor.get(`${list}?limit=500`);
    expect(text).not.toContain(anna.ref);
    expect(text).not.toContain('acme');
  });

  it('of the statistics count nobody of another tenant', async () => {
    const { items } = await answered(other.dashboard.get('/v1/statistics/daily'));
    expect(items!.filter(({ purposeId }) => String(purposeId) === 'news')).toEqual([]);
  });

  it('of a page go on within their tenant, whoever holds the cursor', async () => {
    const { nextCursor } = await answered(acme.auditor.get('/v1/audit/events?limit=1'));
    const { text } = await other.auditor.get(`/v1/audit/events?limit=500&cursor=${String(nextCursor)}`);
    expect(text).not.toContain('acme');
  });

  it('of the question know no purpose and no consent of another tenant', async () => {
    expect(await decisionOf(other.decider, anna.ref, 'news')).toMatchObject({ decision: 'DENY', code: 'PURPOSE_UNKNOWN' });
    const explained = await answered(
      other.auditor.post('/v1/decisions/explain', { subjectRef: anna.ref, purposeId: 'news', knownAt: new Date().toISOString() }),
    );
    expect(explained['path']).toMatchObject([{ step: '2', code: 'PURPOSE_UNKNOWN', events: [] }]);
  });
});
