import { beforeAll, describe, expect, it } from '@jest/globals';
import { parseVerifierKey } from '#transparency-log';
import { parsePolicy, verifyBundle, type AuditPolicy, type Verification } from '#verifier';
import { callersOf, person, type Callers } from '../support/callers.ts';
import { register } from '../support/catalogue.ts';
import { answered, recorded, refused } from '../support/expected-answers.ts';
import { sharedLedger } from '../support/service.ts';
import { sealedLog } from './sealed-log.ts';

const ledger = sharedLedger();
const [anna, boris] = [person(), person()];
const path = '/v1/audit/bundle';
let acme: Callers;
let policy: AuditPolicy;
/** Sealed sizes: before and after the last event. */
let [first, all] = [0, 0];
/** Of the last event. */
let receipt = '';

const give = ({ path: of }: typeof anna) =>
  recorded(acme.service.post(`${of}/consents`, { purposeId: 'news', consentType: 'expressed' }));

beforeAll(async () => {
  acme = await callersOf(ledger());
  await refused(acme.auditor.get(path), 409, 'NOT_SEALED');
  await register(acme.admin, 'news');
  await give(anna);
  await give(boris);
  ({ size: first } = await sealedLog(acme.auditor, 2));
  const withdrawn = await recorded(acme.service.post(`${anna.path}/withdrawal`, {}, { headers: { prefer: 'receipt' } }));
  receipt = String(withdrawn['receipt']);
  ({ size: all } = await sealedLog(acme.auditor, first));
  const { origin, verifierKey } = await answered(acme.auditor.get('/v1/log'));
  expect(parseVerifierKey(String(verifierKey))).toBeDefined();
  policy = parsePolicy(JSON.stringify({ origin, verifierKeys: [verifierKey] })) as AuditPolicy;
});

/** The file that is sent, checked as an auditor checks it. */
async function verified(query = '', more: Partial<Verification> = {}) {
  const token = await ledger().token(['auditor'], { sub: 'vera' });
  const answer = await fetch(`${ledger().url}${path}${query}`, { headers: { authorization: `Bearer ${token}` } });
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/x-tar']);
  const name = new RegExp(`^attachment; filename="${ledger().controllerName('acme')}-\\d+-\\d+\\.tar"$`);
  expect(answer.headers.get('content-disposition')).toMatch(name);
  return verifyBundle(answer.body as unknown as AsyncIterable<Uint8Array>, { policy, ...more });
}

describe(`GET ${path}`, () => {
  it('sends the whole log, or what came between two checkpoints', async () => {
    expect(await verified()).toMatchObject({ verdict: 'OK', from: 0, to: all, subjectsReplayed: 2 });
    expect(await verified(`?to=${first}`)).toMatchObject({ verdict: 'OK', from: 0, to: first });
    expect(await verified(`?from=${first}&to=${all}`)).toMatchObject({ verdict: 'OK', from: first, entries: all - first });
    expect(await verified(`?from=${all}`)).toMatchObject({ verdict: 'OK', entries: 0 });
  });

  it('sends what is about one person, each with its proof', async () => {
    expect(await verified(`?subjectRef=${anna.ref}`)).toMatchObject({ verdict: 'OK', subjectRef: anna.ref, entries: 2 });
    expect(await verified(`?subjectRef=${anna.ref}&to=${first}`)).toMatchObject({ verdict: 'OK', entries: 1 });
  });

  it('is 404 for a size that was never sealed, and for a person of whom nothing is sealed', async () => {
    await refused(acme.auditor.get(`${path}?to=${all + 1}`), 404, 'NOT_FOUND');
    await refused(acme.auditor.get(`${path}?subjectRef=${person().ref}`), 404, 'NOT_FOUND');
    const other = await callersOf(ledger(), 'other');
    await refused(other.auditor.get(`${path}?subjectRef=${anna.ref}&to=${all}`), 404, 'NOT_FOUND');
    await refused(other.auditor.get(path), 409, 'NOT_SEALED');
  });

  it.each([
    [() => `?from=${all}&to=${first}`, '/from', 'notBehindTo'],
    [() => `?from=${first}&subjectRef=${anna.ref}`, '/from', 'notBesideSubjectRef'],
  ])('refuses a beginning that cannot be (%#)', async (query, pointer, rule) => {
    const { body } = await refused(acme.auditor.get(`${path}${query()}`), 400, 'VALIDATION_FAILED');
    expect(body['errors']).toEqual([{ pointer, rule }]);
  });

  it('is recorded before it is sent: who, how much, and of whom', async () => {
    await verified(`?subjectRef=${boris.ref}`);
    const { items } = await answered(acme.auditor.get(`/v1/access-log?subjectRef=${boris.ref}`));
    const route = `GET ${path}`;
    const filter = { from: '0', to: String(all) };
    expect(items).toMatchObject([{ route, sub: 'vera', subjectRef: boris.ref, filter, count: 1 }]);
    const { items: every } = await answered(acme.auditor.get('/v1/access-log?limit=500'));
    expect(every!.filter((item) => String(item['route']) === route && !('subjectRef' in item)).map(({ count }) => count)).toEqual(
      [all, first, all - first, 0],
    );
  });

  it('holds what a receipt acknowledged, once it is sealed', async () => {
    expect(await verified('', { receipt })).toMatchObject({ verdict: 'OK' });
    expect(await verified(`?from=${first}`, { receipt })).toMatchObject({ verdict: 'OK' });
    expect(await verified(`?subjectRef=${anna.ref}`, { receipt })).toMatchObject({ verdict: 'OK' });
    expect(await verified(`?to=${first}`, { receipt })).toMatchObject({ verdict: 'RECEIPT_MISSING' });
    expect(await verified(`?subjectRef=${boris.ref}`, { receipt })).toMatchObject({ verdict: 'NOT_CONNECTED' });
  });
});
