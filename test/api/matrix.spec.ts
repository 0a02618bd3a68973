import { beforeAll, describe, expect, it } from '@jest/globals';
import { roles, type Role } from '#access';
import { hoursAgo } from '#testing';
import { callersOf, person, type Callers, type Person } from '../support/callers.ts';
import { recorded } from '../support/expected-answers.ts';
import type { Answer, HttpClient } from '../support/http-client.ts';
import { sharedLedger } from '../support/service.ts';
import { commandExamples, goodRequest } from './command-examples.ts';
import { declaredRoutes } from './declared-routes.ts';
import { attempt } from './failing-attempt.ts';
import { recordSampleCatalogue } from './sample-catalogue.ts';
import { mayCall, subject } from './who-may-call.ts';

const ledger = sharedLedger();
const noId = '00000000-0000-5000-8000-000000000000';
const anna = person();

/** A client for each role of a tenant. */
type ByRole = ReadonlyMap<Role, HttpClient>;
const byRole = async (controller: string): Promise<ByRole> =>
  new Map(
    await Promise.all(
      roles.map(async (role) => [role, await ledger().as([role], { controller, systems: ['crm', 'billing'] })] as const),
    ),
  );

let acme: Callers;
let own: ByRole;
/** Two tenants that are sent the same: one of them the ids of the first tenant, the other ids that nobody has. */
let foreign: ByRole;
let missing: ByRole;
beforeAll(async () => {
  acme = await callersOf(ledger());
  await recordSampleCatalogue(acme);
  const consent = { purposeId: 'news', consentType: 'expressed', expressedAt: hoursAgo(2) };
  await recorded(acme.service.post(`${anna.path}/consents`, consent));
  [own, foreign, missing] = await Promise.all([byRole('acme'), byRole('foreign'), byRole('missing')]);
});

const rows = Object.entries(mayCall);
const holders = (allowed: readonly Role[] | 'everybody') => (allowed === 'everybody' ? roles : allowed);

/** Where the state of a command's stream is read, by how the command's route begins. */
const reads = [
  [subject, `${subject}/status`],
  ['/v1/purposes', '/v1/purposes/:purposeId'],
  ['/v1/policies', '/v1/policies/:policyId/versions'],
  ['/v1/controller', '/v1/controller'],
] as const;

describe('every route', () => {
  it('has a row in the matrix, and every row a route', () => {
    expect(Object.keys(mayCall).sort()).toEqual(declaredRoutes());
  });

  it('that records is a command whose contract is tested', () => {
    const recording = declaredRoutes().filter((route) => route.startsWith('POST ') && !/(subjects|decisions.*)$/.test(route));
    expect(commandExamples.map(({ route }) => `POST ${route}`).sort()).toEqual(recording);
  });

  it('that records may answer 412 with `currentRevision`: whoever may call it may read the stream', () => {
    const readOf = (route: string) => reads.find(([prefix]) => route.startsWith(prefix))![1];
    const blind = commandExamples.flatMap(({ route }) => {
      const readers = holders(mayCall[`GET ${readOf(route)}`]!);
      return holders(mayCall[`POST ${route}`]!).flatMap((role) => (readers.includes(role) ? [] : [`${role}: ${route}`]));
    });
    expect(blind).toEqual([]);
  });
});

/** One outcome for each role, and what each must be. */
async function cells(clients: ByRole, outcomeFor: (client: HttpClient, role: Role) => Promise<string>) {
  const outcomes: Record<string, string> = {};
  for (const [role, client] of clients) outcomes[role] = await outcomeFor(client, role);
  return outcomes;
}
const expected = (allowed: readonly Role[] | 'everybody', admitted: string) =>
  Object.fromEntries(roles.map((role) => [role, holders(allowed).includes(role) ? admitted : 'FORBIDDEN']));

describe(`${rows.length} routes, ${roles.length} roles: ${rows.length * (2 * roles.length + 1)} cells`, () => {
  it.each(rows)('%s, by a token of the tenant', async (route, allowed) => {
    const outcomes = await cells(own, async (client) => {
      const { status, body } = await attempt(client, route);
      return status === 403 ? String(body['code']) : [200, 400, 415].includes(status) ? 'admitted' : String(status);
    });
    expect(outcomes).toEqual(expected(allowed, 'admitted'));
  });

  it.each(rows)('%s, without a token', async (route, allowed) => {
    const { status, body } = await attempt(ledger().anonymous(), route);
    const outcome = status === 401 ? body['code'] : 'admitted';
    expect(outcome).toBe(allowed === 'everybody' ? 'admitted' : 'UNAUTHENTICATED');
  });

  // The reads come first: they are those of tenants that have recorded nothing.
  const readsFirst = rows.toSorted(([one], [other]) => Number(one.startsWith('POST')) - Number(other.startsWith('POST')));
  it.each(readsFirst)('%s, with the ids of another tenant', async (route, allowed) => {
    const request = await requestFor(route);
    const outcomes = await cells(foreign, async (client, role) => {
      const answers = [await request.send(client), await request.sendMissing(missing.get(role)!)] as const;
      const [theirs, nobodys] = answers.map(gist);
      if (answers[0].status === 403 && answers[1].status === 403) return String(answers[0].body['code']);
      // What needs no token knows no tenant.
      const same = allowed === 'everybody' ? theirs![0] === nobodys![0] : JSON.stringify(theirs) === JSON.stringify(nobodys);
      return same ? 'as if missing' : JSON.stringify([theirs, nobodys]);
    });
    expect(outcomes).toEqual(expected(allowed, 'as if missing'));
  });
});

/** What an answer tells: references, ids, times and positions differ from call to call. */
function gist({ status, body, text, headers }: Answer): readonly unknown[] {
  const events = body?.['events']?.map(({ type }) => String(type));
  return [status, body?.['code'] ?? events ?? anonymised(text), anonymised(headers.get('etag') ?? '')];
}

const anonymised = (text: string): string =>
  text
    .replaceAll(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]{22}/g, 'id')
    .replaceAll(/(?<![\w-])[\w-]{21}[AQgw](?![\w-])/g, 'ref')
    // The name of a log, and of its key, is that of its tenant.
    .replaceAll(/"(origin|verifierKey)":"[^"]*"/g, '"$1":0')
    .replaceAll(/"(position|after|lagSeconds|lagEvents|asOf|at|knownAt|validUntil|cacheUntil)":("[^"]*"|[\d.]+)/g, '"$1":0')
    .replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'time');

interface Request {
  send(client: HttpClient): Promise<Answer>;
  sendMissing(client: HttpClient): Promise<Answer>;
}

/** A good request with the ids of the first tenant, and the same one with ids that nobody has. */
async function requestFor(route: string): Promise<Request> {
  const [method, pattern] = route.split(' ') as [string, string];
  const nobody = person();
  if (method === 'GET') {
    const path = filled(pattern) + (queries[pattern] ?? '');
    return { send: (client) => client.get(path), sendMissing: (client) => client.get(withoutIds(path, nobody)) };
  }
  const example = commandExamples.find(({ route: of }) => of === pattern);
  const { path, body } = example
    ? await goodRequest(example, acme, person())
    : { path: pattern, body: questions(anna.ref)[pattern] };
  const none = example ? body : questions(nobody.ref)[pattern];
  const headers: Record<string, string> = pattern.endsWith('/stream') ? { 'content-type': 'application/x-ndjson' } : {};
  return {
    send: (client) => client.post(path, body, { headers }),
    // A policy is made under an id that the caller chooses: both tenants choose the same.
    sendMissing: (client) =>
      client.post(example?.command === 'PublishPolicyVersion' ? path : withoutIds(path, nobody), none, { headers }),
  };
}

const known: Readonly<Record<string, string>> = {
  subjectRef: anna.ref,
  purposeId: 'news',
  policyId: 'privacy',
  version: '1',
  language: 'en',
  code: 'forbidden',
  file: 'start.js',
};
const filled = (pattern: string): string => pattern.replaceAll(/:(\w+)/g, (_, name: string) => known[name]!);

const withoutIds = (path: string, nobody: Person): string =>
  path
    .replace(/\/subjects\/[^/]+/, `/subjects/${nobody.ref}`)
    .replace(/\/v1\/(purposes|policies)\/[^/]+/, '/v1/$1/nobodys')
    .replace(/[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f-]{21}/, noId);

/** What a read needs; the feed would never end. */
const queries: Readonly<Record<string, string>> = {
  '/v1/subjects/:subjectRef/changes': '?from=2020-01-01T00:00:00Z',
  '/v1/feed': '?after=9000000000000000',
};

function questions(subjectRef: string): Readonly<Record<string, unknown>> {
  const question = { subjectRef, purposeId: 'news' };
  return {
    '/v1/subjects': {},
    '/v1/decisions': question,
    '/v1/decisions/explain': { ...question, knownAt: new Date().toISOString() },
    '/v1/decisions/batch': { decisions: [question] },
    '/v1/decisions/stream': `${JSON.stringify(question)}\n`,
  };
}
