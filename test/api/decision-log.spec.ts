import { beforeAll, describe, expect, it } from '@jest/globals';
import { hashFromBase64, openNote, parseCheckpoint, parseVerifierKey, toBase64, verifyInclusion } from '#transparency-log';
import { parsePolicy, verifyBundle, type AuditPolicy } from '#verifier';
import { callersOf, person, type Callers } from '../support/callers.ts';
import { purpose, register } from '../support/catalogue.ts';
import { loggedDecisions } from '../support/decision-log.ts';
import { executedErasure } from '../support/erasures.ts';
import { answered, decisionOf, recorded, refused } from '../support/expected-answers.ts';
import type { HttpClient, Json } from '../support/http-client.ts';
import { sharedLedger } from '../support/service.ts';
import { sealedDecisions } from './sealed-log.ts';

const ledger = sharedLedger();
const anna = person();
let acme: Callers;
beforeAll(async () => {
  acme = await callersOf(ledger());
  await register(acme.admin, 'silent');
  await register(acme.admin, 'quiet', { logDecisions: 'none' });
  await register(acme.admin, 'denied', { logDecisions: 'denied' });
  await register(acme.admin, 'all', { logDecisions: 'all' });
  for (const purposeId of ['silent', 'quiet', 'denied', 'all'])
    await recorded(acme.service.post(`${anna.path}/consents`, { purposeId, consentType: 'expressed' }));
});

/** Somebody whose records nobody else has. */
const asker = (sub: string): Promise<HttpClient> => ledger().as(['service-decision'], { sub });

/** What was kept of the questions of one caller, once there is so much of it. */
async function keptOf(sub: string, count: number): Promise<readonly Json[]> {
  for (let wanted = count; ; wanted++) {
    const items = await loggedDecisions(acme.auditor, wanted);
    const own = items.filter((item) => String(item['sub']) === sub);
    if (own.length >= count) return own;
  }
}

describe('GET /v1/decision-log', () => {
  it('says who asked what of whom, and the whole answer with its position', async () => {
    const question = { subjectRef: anna.ref, purposeId: 'all', operation: 'store', dataCategories: ['email'] };
    const before = new Date().toISOString();
    const answer = await answered((await asker('whole')).post('/v1/decisions', question));
    const [record] = await keptOf('whole', 1);
    expect(record).toEqual({
      eventId: expect.stringMatching(/^[0-9a-f-]{36}$/),
      answeredAt: expect.stringMatching(/Z$/),
      sub: 'whole',
      roles: ['service-decision'],
      question,
      answer,
    });
    expect(answer['decision']).toBe('PERMIT');
    expect(String(answer['position'])).toMatch(/^[1-9]\d*$/);
    expect(String(record!['answeredAt']) >= before).toBe(true);
  });

  it('keeps none, denials or all, as the purpose says', async () => {
    const client = await asker('purposes');
    const nobody = person();
    for (const purposeId of ['silent', 'quiet', 'denied', 'unknown', 'all'])
      for (const { ref } of [nobody, anna]) await decisionOf(client, ref, purposeId);
    const kept = (await keptOf('purposes', 3)).map(({ question, answer }) => [
      String(question!['purposeId']),
      String(answer!['decision']),
    ]);
    expect(kept).toEqual([
      ['denied', 'DENY'],
      ['all', 'DENY'],
      ['all', 'PERMIT'],
    ]);
  });

  it('does not count as denied what may be stored, as was asked', async () => {
    const boris = person();
    await recorded(acme.service.post(`${boris.path}/consents`, { purposeId: 'denied', consentType: 'expressed' }));
    const all = { dataCategories: 'all', purposes: 'all' };
    await recorded(acme.operator.post(`${boris.path}/restrictions`, { ground: 'accuracyContested', ...all }));
    const client = await asker('restricted');
    expect(await decisionOf(client, boris.ref, 'denied', { operation: 'store' })).toMatchObject({ decision: 'STORE_ONLY' });
    expect(await decisionOf(client, boris.ref, 'denied')).toMatchObject({ decision: 'DENY' });
    expect((await keptOf('restricted', 1)).map(({ answer }) => String(answer!['decision']))).toEqual(['DENY']);
  });

  it('follows the version in force, also for a question about another day', async () => {
    await register(acme.admin, 'revised', { logDecisions: 'all' });
    const client = await ledger().as(['auditor'], { sub: 'revising' });
    await decisionOf(client, anna.ref, 'revised');
    await keptOf('revising', 1);
    const { purposeId: _, ...version } = purpose('revised') as { purposeId: string };
    await recorded(acme.admin.post('/v1/purposes/revised/revisions', version));
    for (const more of [{}, { at: new Date(Date.now() - 60_000).toISOString() }])
      await decisionOf(client, anna.ref, 'revised', more);
    await decisionOf(client, anna.ref, 'all', { consistency: 'strong' });
    expect((await keptOf('revising', 2)).map(({ question }) => String(question!['purposeId']))).toEqual(['revised', 'all']);
  });

  it('keeps each question of a batch and of a stream, in order, and no bad one', async () => {
    const client = await asker('many');
    const questions = [1, 2].map(() => ({ subjectRef: person().ref, purposeId: 'all' }));
    await answered(client.post('/v1/decisions/batch', { decisions: [questions[0], { purposeId: 'all' }, questions[1]] }));
    const lines = [JSON.stringify(questions[1]), '{}', JSON.stringify(questions[0])].join('\n');
    await client.post('/v1/decisions/stream', lines, { headers: { 'content-type': 'application/x-ndjson' } });
    const kept = await keptOf('many', 4);
    expect(kept.map(({ question }) => String(question!['subjectRef']))).toEqual(
      [questions[0], questions[1], questions[1], questions[0]].map((question) => question!.subjectRef),
    );
  });

  it('keeps no explanation: that is in the access log', async () => {
    const auditor = await ledger().as(['auditor'], { sub: 'explained' });
    await answered(auditor.post('/v1/decisions/explain', { subjectRef: anna.ref, purposeId: 'all' }));
    await decisionOf(auditor, anna.ref, 'all');
    expect(await keptOf('explained', 1)).toHaveLength(1);
  });

  it('lists those of one person, one purpose, one time, page by page', async () => {
    const [boris, client] = [person(), await asker('paged')];
    for (let n = 0; n < 5; n++) await decisionOf(client, boris.ref, n === 2 ? 'denied' : 'all');
    const about = `&subjectRef=${boris.ref}`;
    const all = await loggedDecisions(acme.auditor, 5, about);
    expect(all).toHaveLength(5);
    expect(await loggedDecisions(acme.auditor, 1, `${about}&purposeId=denied`)).toEqual([all[2]]);
    const from = String(all[1]!['answeredAt']);
    const later = await loggedDecisions(acme.auditor, 1, `${about}&from=${from}`);
    expect(later).toEqual(all.filter(({ answeredAt }) => String(answeredAt) >= from));
    const { items: earlier } = await answered(acme.auditor.get(`/v1/decision-log?to=${from}${about}`));
    expect(earlier).toEqual(all.filter(({ answeredAt }) => String(answeredAt) < from));
    const paged: Json[] = [];
    for (let cursor = ''; ;) {
      const page = await answered(acme.auditor.get(`/v1/decision-log?limit=2${about}${cursor}`));
      paged.push(...page.items!);
      if (!page['nextCursor']) break;
      cursor = `&cursor=${String(page['nextCursor'])}`;
    }
    expect(paged).toEqual(all);
  });

  it('tells no tenant of another', async () => {
    const other = await callersOf(ledger(), 'other');
    await register(other.admin, 'all', { logDecisions: 'all' });
    await decisionOf(other.decider, anna.ref, 'all');
    await loggedDecisions(other.auditor, 1);
    const [own] = await loggedDecisions(other.auditor, 1);
    expect((await loggedDecisions(acme.auditor, 1)).map((item) => JSON.stringify(item))).not.toContain(JSON.stringify(own));
    expect(await loggedDecisions(other.auditor, 1)).toHaveLength(1);
  });

  it('still tells of a person whose data were erased, by the reference alone', async () => {
    const clara = person();
    await recorded(acme.service.post(`${clara.path}/consents`, { purposeId: 'denied', consentType: 'expressed' }));
    await executedErasure(acme, clara);
    expect(await decisionOf(await asker('erased'), clara.ref, 'denied')).toMatchObject({ code: 'ERASED' });
    const [record] = await keptOf('erased', 1);
    expect(record!['question']).toEqual({ subjectRef: clara.ref, purposeId: 'denied' });
  });

  it('is no part of the ledger: no audit row, no position of a fact', async () => {
    const { headers: before } = await acme.auditor.get('/v1/audit/events', { accept: 'application/x-ndjson' });
    await decisionOf(await asker('beside'), anna.ref, 'all');
    await keptOf('beside', 1);
    const { text, headers } = await acme.auditor.get('/v1/audit/events', { accept: 'application/x-ndjson' });
    expect(text).not.toContain('DecisionAnswered');
    expect(headers.get('ledger-position')).toBe(before.get('ledger-position'));
  });
});

describe('the transparency log of decisions', () => {
  it('proves each answer by its id, and a bundle of it is checked like one of events', async () => {
    const fiona = await callersOf(ledger(), 'fiona');
    const { auditor } = fiona;
    expect(await answered(auditor.get('/v1/log/decisions'))).toMatchObject({ size: 0, sealedSize: 0 });
    await refused(auditor.get('/v1/audit/bundle?log=decisions'), 409, 'NOT_SEALED');
    await register(fiona.admin, 'all', { logDecisions: 'all' });
    for (let n = 0; n < 3; n++) await decisionOf(fiona.decider, anna.ref, 'all');
    const items = await loggedDecisions(auditor, 3);
    const { size } = await sealedDecisions(auditor, 2);
    const { origin, verifierKey, root } = await answered(auditor.get('/v1/log/decisions'));
    expect(origin).toBe(`${String((await answered(auditor.get('/v1/log')))['origin'])}/decisions`);
    const key = parseVerifierKey(String(verifierKey))!;
    const note = openNote(Buffer.from((await auditor.get('/v1/log/decisions/checkpoint')).text), [key]);
    if (note.verdict !== 'verified') throw new Error(note.verdict);
    expect(toBase64(parseCheckpoint(note.text)!.root)).toBe(root);
    for (const { eventId } of items) {
      const proof = await answered(auditor.get(`/v1/log/decisions/proofs/inclusion?eventId=${String(eventId)}`));
      const hashes = (proof['hashes'] as unknown as readonly string[]).map((hash) => hashFromBase64(hash)!);
      const leaf = { index: Number(proof['index']), size, leafHash: hashFromBase64(String(proof['leafHash']))! };
      expect(verifyInclusion({ ...leaf, root: hashFromBase64(String(root))!, proof: hashes })).toBe('valid');
      await refused(auditor.get(`/v1/log/proofs/inclusion?eventId=${String(eventId)}`), 404, 'NOT_FOUND');
    }
    const token = await ledger().token(['auditor'], { controller: 'fiona' });
    const path = '/v1/audit/bundle?log=decisions';
    const bundle = await fetch(ledger().url + path, { headers: { authorization: `Bearer ${token}` } });
    const policy = parsePolicy(JSON.stringify({ origin, verifierKeys: [verifierKey] })) as AuditPolicy;
    const report = await verifyBundle(bundle.body as unknown as AsyncIterable<Uint8Array>, { policy });
    expect(report).toMatchObject({ verdict: 'OK', entries: 3, ofDecisions: true });
    await refused(auditor.get(`${path}&subjectRef=${anna.ref}`), 400, 'VALIDATION_FAILED');
  });
});
