import { beforeAll, describe, expect, it } from '@jest/globals';
import { callersOf, person, type Callers } from '../support/callers.ts';
import { refused } from '../support/expected-answers.ts';
import { sharedLedger } from '../support/service.ts';
import { recordSampleCatalogue } from './sample-catalogue.ts';

const ledger = sharedLedger();
const { path } = person();
const id = '00000000-0000-5000-8000-000000000000';

let callers: Callers;
beforeAll(async () => {
  callers = await callersOf(ledger());
  await recordSampleCatalogue(callers);
});

describe('a path that is none', () => {
  it.each([
    '/',
    '/v1',
    '/v2/purposes',
    '/v1/Purposes',
    '/v1/purposes/',
    '/v1//purposes',
    '/v1/controllers/acme/purposes',
    `${path}`,
    `${path}/consents/news/confirm`,
  ])('%s is 404', async (wrong) => {
    await refused(callers.auditor.get(wrong), 404, 'NOT_FOUND');
    await refused(ledger().anonymous().post(wrong), 404, 'NOT_FOUND');
  });
});

describe('a method that a path does not have', () => {
  it.each([
    ['GET', `${path}/consents`, 'POST'],
    ['POST', `${path}/status`, 'GET, HEAD'],
    ['PUT', '/v1/purposes', 'GET, HEAD, POST'],
    ['PATCH', '/v1/purposes/news', 'GET, HEAD'],
    ['DELETE', `${path}/erasures/${id}/approval`, 'POST'],
    ['GET', '/v1/decisions', 'POST'],
    ['GET', '/v1/decisions/explain', 'POST'],
    ['GET', `${path}/erasures/${id}/tasks/crm/report`, 'POST'],
  ])('%s %s is 405 with Allow: %s', async (method, where, allow) => {
    const answer = await refused(ledger().anonymous().send(method, where, undefined, {}), 405, 'METHOD_NOT_ALLOWED');
    expect(answer.headers.get('allow')).toBe(allow);
  });
});

describe('an id in a path that does not fit its pattern names nothing', () => {
  it.each([
    ['subjectRef', '/v1/subjects/ivan@example.org/consents'],
    ['subjectRef of another length', `/v1/subjects/${'A'.repeat(21)}/withdrawal`],
    ['subjectRef that spells another one twice', `/v1/subjects/${'A'.repeat(21)}B/withdrawal`],
    ['subjectRef of another kind', `/v1/subjects/${'A'.repeat(300)}/withdrawal`],
    ['purposeId', `${path}/consents/News/refusal`],
    ['purposeId that is encoded', `${path}/consents/%2e%2e%2fnews/refusal`],
    ['restrictionId', `${path}/restrictions/r-1/lift`],
    ['objectionId', `${path}/objections/1/withdrawal`],
    ['legalBasisId', `${path}/legal-bases/x/end`],
    ['legalHoldId', `${path}/legal-holds/x/release`],
    ['erasureId', `${path}/erasures/x/execution`],
    ['system', `${path}/erasures/${id}/tasks/CRM/report`],
  ])('%s: 404, before the key and the body are looked at', async (_, wrong) => {
    await refused(callers.operator.post(wrong, '{', { key: null }), 404, 'NOT_FOUND');
  });

  it('nor does a policy id, of a tenant that may publish', () =>
    refused(callers.admin.post('/v1/policies/Privacy/versions', '{', { key: null }), 404, 'NOT_FOUND'));
});

describe('an id in a path that fits and is unknown has a code of its own, in a body it is a conflict', () => {
  const outcomes = [{ dataCategory: 'all', outcome: 'erase' }];
  it.each([
    ['PURPOSE_UNKNOWN', `${path}/consents/nws/refusal`, {}],
    ['PURPOSE_UNKNOWN', `${path}/consents/nws/withdrawal`, {}],
    ['RESTRICTION_UNKNOWN', `${path}/restrictions/${id}/lift`, {}],
    ['RESTRICTION_UNKNOWN', `${path}/restrictions/${id}/authorisations`, { exception: 'legalClaims' }],
    ['OBJECTION_UNKNOWN', `${path}/objections/${id}/withdrawal`, {}],
    ['LEGAL_BASIS_UNKNOWN', `${path}/legal-bases/${id}/end`, {}],
    ['HOLD_UNKNOWN', `${path}/legal-holds/${id}/release`, {}],
    ['ERASURE_UNKNOWN', `${path}/erasures/${id}/assessment`, { outcomes }],
    ['ERASURE_UNKNOWN', `${path}/erasures/${id}/tasks/crm/report`, { status: 'completed' }],
  ])('%s at %s', (code, unknown, body) => refused(callers.operator.post(unknown, body), 404, code));

  it('PURPOSE_UNKNOWN of the catalogue', () =>
    refused(callers.admin.post('/v1/purposes/nws/retirement', { reason: 'gone' }), 404, 'PURPOSE_UNKNOWN'));

  it('PURPOSE_UNKNOWN anywhere in a body, for the whole command', async () => {
    const all = { ground: 'accuracyContested', dataCategories: 'all' };
    const wrongs: readonly (readonly [string, object])[] = [
      ['consents', { purposeId: 'nws', consentType: 'expressed' }],
      ['legal-bases', { purposeId: 'nws', lawfulBasis: 'contract', justificationCode: 'order-1' }],
      ['restrictions', { ...all, purposes: ['news', 'nws'] }],
      ['objections', { kind: 'directMarketing', purposes: ['news', 'nws'] }],
    ];
    for (const [route, body] of wrongs) await refused(callers.operator.post(`${path}/${route}`, body), 409, 'PURPOSE_UNKNOWN');
  });
});

it('a command takes no parameter', () =>
  refused(callers.operator.post(`${path}/withdrawal?channel=web`), 400, 'VALIDATION_FAILED'));

describe('broken percent-encoding', () => {
  it.each(['/v1/purposes/%zz', '/v1/purposes/%', '/v1/purposes/%c3%28'])('%s is 400', (wrong) =>
    refused(callers.admin.get(wrong), 400, 'VALIDATION_FAILED'),
  );
});
