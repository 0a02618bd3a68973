import { beforeAll, describe, expect, it } from '@jest/globals';
import { roles, type Role } from '#access';
import { newSubjectRef } from '#testing';
import type { HttpClient } from '../support/http-client.ts';
import { refused } from '../support/expected-answers.ts';
import { sharedLedger } from '../support/service.ts';
import { commandExamples } from './command-examples.ts';
import { declaredRoutes } from './declared-routes.ts';

const ledger = sharedLedger();

const subject = '/v1/subjects/:subjectRef';
const service: readonly Role[] = ['service-command', 'operator'];
const operator: readonly Role[] = ['operator'];
const admin: readonly Role[] = ['admin'];
const aggregates: readonly Role[] = ['dashboard', 'operator', 'auditor', 'admin'];
const registers: readonly Role[] = ['operator', 'approver', 'auditor'];
const deciding: readonly Role[] = ['service-decision', 'operator', 'auditor'];

/** Which roles may call which route (http-api 6). A route that is added gets one row here, else the spec fails. */
const mayCall: Readonly<Record<string, readonly Role[] | 'everybody'>> = {
  'POST /v1/controller': admin,
  'POST /v1/purposes': admin,
  'POST /v1/purposes/:purposeId/revisions': admin,
  'POST /v1/purposes/:purposeId/retirement': admin,
  'POST /v1/purposes/:purposeId/versions/:version/cancellation': admin,
  'POST /v1/purposes/:purposeId/retirement/cancellation': admin,
  'POST /v1/policies/:policyId/versions': admin,
  'POST /v1/policies/:policyId/versions/:version/cancellation': admin,
  'GET /v1/controller': roles,
  'GET /v1/purposes': roles,
  'GET /v1/purposes/:purposeId': roles,
  'GET /v1/policies/:policyId/versions': roles,
  'GET /v1/policies/:policyId/versions/:version/texts/:language': roles,

  'POST /v1/subjects': service,
  [`POST ${subject}/consents`]: service,
  [`POST ${subject}/consents/:purposeId/confirmation`]: service,
  [`POST ${subject}/consents/:purposeId/renewal`]: service,
  [`POST ${subject}/consents/:purposeId/refusal`]: service,
  [`POST ${subject}/consents/:purposeId/withdrawal`]: service,
  [`POST ${subject}/withdrawal`]: service,
  [`POST ${subject}/preferences`]: service,
  [`POST ${subject}/consents/:purposeId/invalidation`]: operator,
  [`POST ${subject}/policy-notices`]: service,
  [`POST ${subject}/policy-acceptances`]: service,
  [`POST ${subject}/restrictions`]: service,
  [`POST ${subject}/restrictions/:restrictionId/authorisations`]: operator,
  [`POST ${subject}/restrictions/:restrictionId/lift-announcement`]: operator,
  [`POST ${subject}/restrictions/:restrictionId/lift`]: operator,
  [`POST ${subject}/objections`]: service,
  [`POST ${subject}/objections/:objectionId/decision`]: operator,
  [`POST ${subject}/objections/:objectionId/withdrawal`]: service,
  [`POST ${subject}/legal-bases`]: service,
  [`POST ${subject}/legal-bases/:legalBasisId/end`]: operator,
  [`POST ${subject}/legal-holds`]: operator,
  [`POST ${subject}/legal-holds/:legalHoldId/release`]: operator,
  [`POST ${subject}/erasures`]: service,
  [`POST ${subject}/erasures/:erasureId/withdrawal`]: service,
  [`POST ${subject}/erasures/:erasureId/assessment`]: operator,
  [`POST ${subject}/erasures/:erasureId/approval`]: ['approver'],
  [`POST ${subject}/erasures/:erasureId/execution`]: operator,
  [`POST ${subject}/erasures/:erasureId/tasks/:system/report`]: service,

  'POST /v1/decisions': deciding,
  'POST /v1/decisions/explain': ['operator', 'auditor'],
  'POST /v1/decisions/batch': deciding,
  'POST /v1/decisions/stream': deciding,

  [`GET ${subject}/status`]: ['service-command', 'operator', 'approver', 'auditor'],
  [`GET ${subject}/history`]: ['operator', 'auditor'],
  [`GET ${subject}/changes`]: ['operator', 'auditor'],
  'GET /v1/audit/events': ['auditor'],
  'GET /v1/consents': ['operator', 'auditor'],
  'GET /v1/restrictions': registers,
  'GET /v1/objections': registers,
  'GET /v1/legal-holds': registers,
  'GET /v1/erasures': registers,
  'GET /v1/exposures': ['operator', 'auditor'],
  'GET /v1/statistics/daily': aggregates,
  'GET /v1/projections': aggregates,
  'GET /v1/access-log': ['auditor'],
  'GET /v1/feed': ['dashboard', 'operator', 'auditor'],

  'GET /health/live': 'everybody',
  'GET /health/ready': 'everybody',
  'GET /metrics': 'everybody',
  'GET /openapi.json': 'everybody',
  'GET /docs': 'everybody',
  'GET /problems/:code': 'everybody',
};

const id = '00000000-0000-5000-8000-000000000000';
const ids: Readonly<Record<string, string>> = {
  subjectRef: newSubjectRef(),
  purposeId: 'news',
  policyId: 'privacy',
  version: '1',
  language: 'en',
  system: 'crm',
  code: 'forbidden',
};

/** A request that fails for everybody, by a bad query or a missing key: whoever has the role gets another error than 403. */
const attempt = (client: HttpClient, route: string) => {
  const [method, path] = route.split(' ') as [string, string];
  const filled = path.replaceAll(/:(\w+)/g, (_, name: string) => ids[name] ?? id);
  return method === 'GET' ? client.get(`${filled}?stranger=1`) : client.post(filled, { stranger: 1 }, { key: null });
};

describe('every route', () => {
  it('has a row in the matrix, and every row a route', () => {
    expect(Object.keys(mayCall).sort()).toEqual(declaredRoutes());
  });

  it('that records is a command whose contract is tested', () => {
    const recording = declaredRoutes().filter((route) => route.startsWith('POST ') && !/(subjects|decisions.*)$/.test(route));
    expect(commandExamples.map(({ route }) => `POST ${route}`).sort()).toEqual(recording);
  });
});

describe('who may call', () => {
  const clients = new Map<Role, HttpClient>();
  beforeAll(async () => {
    for (const role of roles) clients.set(role, await ledger().as([role], { systems: ['crm'] }));
  });

  it.each(Object.entries(mayCall))('%s', async (route, allowed) => {
    const admitted = [];
    for (const [role, client] of clients) {
      const { status, body } = await attempt(client, route);
      const outcome = status === 403 ? String(body['code']) : status;
      expect([200, 400, 415, 'FORBIDDEN']).toContain(outcome);
      if (outcome !== 'FORBIDDEN') admitted.push(role);
    }
    expect(admitted).toEqual(allowed === 'everybody' ? roles : roles.filter((role) => allowed.includes(role)));
    const { status } = await attempt(ledger().anonymous(), route);
    expect(status === 401 ? 'holders of a token' : 'everybody').toBe(allowed === 'everybody' ? allowed : 'holders of a token');
  });
});

describe('a report of an erasure task', () => {
  const report = `POST ${subject}/erasures/:erasureId/tasks/:system/report`;
  const statusFor = async (role: Role, systems?: readonly string[]) =>
    (await attempt(await ledger().as([role], { ...(systems && { systems }) }), report)).status;

  it('is for a program whose token names the system, and for operators', async () => {
    expect(await statusFor('service-command', ['billing', 'crm'])).toBe(400);
    expect(await statusFor('service-command', ['billing'])).toBe(403);
    expect(await statusFor('service-command')).toBe(403);
    expect(await statusFor('operator')).toBe(400);
  });

  it('is for no token whose claim is not a list of ids', async () => {
    expect(await statusFor('service-command', ['CRM'])).toBe(401);
  });
});

describe('several roles', () => {
  it('add up', async () => {
    const both = await ledger().as(['dashboard', 'approver']);
    expect((await both.get('/v1/statistics/daily')).status).toBe(200);
    expect((await both.get('/v1/erasures')).status).toBe(200);
    await refused(both.get('/v1/audit/events'), 403, 'FORBIDDEN');
  });

  it('one of which is a service’s approve nothing', async () => {
    const approval = `POST ${subject}/erasures/:erasureId/approval`;
    for (const other of ['service-command', 'service-decision'] as const) {
      const { status } = await attempt(await ledger().as(['approver', other]), approval);
      expect(status).toBe(403);
    }
    const { status } = await attempt(await ledger().as(['approver', 'operator']), approval);
    expect(status).toBe(400);
  });

  it('of which one opens subjects to the feed', async () => {
    const client = await ledger().as(['service-command']);
    const seen = async (...held: Role[]) => {
      const answer = await fetch(`${ledger().url}/v1/feed`, {
        headers: { authorization: `Bearer ${await ledger().token(held)}` },
        signal: AbortSignal.timeout(20_000),
      });
      const reader = answer.body!.pipeThrough(new TextDecoderStream()).getReader();
      let text = '';
      await client.post(`/v1/subjects/${newSubjectRef()}/withdrawal`);
      while (!text.includes('data:')) text += (await reader.read()).value;
      await reader.cancel();
      return text.includes('subject-acme');
    };
    expect([await seen('dashboard'), await seen('dashboard', 'operator'), await seen('auditor')]).toEqual([false, true, true]);
  });
});
