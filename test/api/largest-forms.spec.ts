import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { hoursAgo, hoursAhead } from '#testing';
import { decodeBundle, tilePath, tileWidth } from '#transparency-log';
import { parsePolicy, verifyBundle, type AuditPolicy, type Report } from '#verifier';
import { callersOf, person, type Callers } from '../support/callers.ts';
import { register } from '../support/catalogue.ts';
import { answered, recorded, refused } from '../support/expected-answers.ts';
import { sharedLedger } from '../support/service.ts';

const ledger = sharedLedger();

const list = <T>(length: number, member: (index: number) => T): T[] => Array.from({ length }, (_, index) => member(index));
/** As long as an identifier may be. */
const longest = (word: string) => (index: number) => `${word}-${index}-`.padEnd(63, 'x');
const purposes = list(1_001, longest('purpose'));
const categories = list(12, longest('category'));
const recipients = list(12, longest('recipient'));
const policyId = longest('policy')(0);
const version = 'v'.repeat(32);
const actor = { role: 'dataSubject', id: 'a'.repeat(128) };

let callers: Callers;

const auditor = async () => ({ authorization: `Bearer ${await ledger().token(['auditor'])}` });

/** Where the entry of an event lies, once it is sealed, and the entries of its tile up to it. */
async function provedBy(eventId: string): Promise<{ readonly index: number; readonly bundle: Buffer }> {
  for (;;) {
    const { status, body } = await callers.auditor.get(`/v1/log/proofs/inclusion?eventId=${eventId}`);
    if (status !== 200) {
      await delay(100);
      continue;
    }
    const { index } = body as unknown as { readonly index: number };
    const tile = { level: 'entries', index: Math.floor(index / tileWidth), width: (index % tileWidth) + 1 } as const;
    const found = await fetch(`${ledger().url}/v1/log/${tilePath(tile)}`, { headers: await auditor() });
    expect(found.status).toBe(200);
    return { index, bundle: Buffer.from(await found.arrayBuffer()) };
  }
}

/** What an auditor finds in the bundle. */
async function verified(query: string, receipt: string): Promise<Report> {
  const { origin, verifierKey } = await answered(callers.auditor.get('/v1/log'));
  const policy = parsePolicy(JSON.stringify({ origin, verifierKeys: [verifierKey] })) as AuditPolicy;
  const { body } = await fetch(`${ledger().url}/v1/audit/bundle${query}`, { headers: await auditor() });
  return verifyBundle(body as unknown as AsyncIterable<Uint8Array>, { policy, receipt });
}

beforeAll(async () => {
  callers = await callersOf(ledger());
  const texts = [{ language: 'en', content: 'What we keep, and why.' }];
  const published = { version, effectiveFrom: hoursAgo(48), changeClass: 'editorial', texts };
  await recorded(callers.admin.post(`/v1/policies/${policyId}/versions`, published));
  const dataCategories = categories.map((id) => ({ id, necessity: 'optional' }));
  for (const purposeId of purposes) await register(callers.admin, purposeId, { dataCategories, recipients });
});

const give = (purposeId: string) => ({
  choice: 'give',
  purposeId,
  dataCategories: categories,
  consentType: 'expressed',
  validUntil: hoursAhead(24),
  isSeparateDocument: true,
  policyRef: { policyId, version, language: 'en' },
  noticePresentedAt: hoursAgo(1),
});
const formOf = (choices: readonly object[]) => ({
  choices,
  evidenceDigests: list(3, (index) => String(index).padStart(64, '0')),
  expressedAt: hoursAgo(1),
  receivedAt: hoursAgo(1),
  channel: 'accountUi',
  actor,
  correlationId: randomUUID(),
});

describe('a form of 200 choices, each with all its fields and as long as they may be', () => {
  const anna = person();
  const preferences = `${anna.path}/preferences`;

  it('is saved, until there are grants for 1,000 purposes', async () => {
    for (let first = 0; first < 1_000; first += 200) {
      const { consents } = await recorded(
        callers.service.post(preferences, formOf(purposes.slice(first, first + 200).map(give))),
      );
      expect(consents).toHaveLength(200);
    }
    const { body } = await refused(callers.service.post(preferences, formOf([give(purposes[1_000]!)])), 409, 'STREAM_FULL');
    expect(body['errors']).toEqual([{ pointer: '/choices/0', rule: 'STREAM_FULL' }]);
    const { choice: _, ...consent } = give(purposes[1_000]!);
    await refused(callers.service.post(`${anna.path}/consents`, consent), 409, 'STREAM_FULL');
  });

  it('is refused where one grant of it would be the 1,001st', async () => {
    const boris = person();
    const save = (some: readonly string[]) => callers.service.post(`${boris.path}/preferences`, formOf(some.map(give)));
    for (let first = 0; first < 800; first += 200) await recorded(save(purposes.slice(first, first + 200)));
    await recorded(save(purposes.slice(800, 999)));
    const { body } = await refused(save(purposes.slice(999)), 409, 'STREAM_FULL');
    expect(body['errors']).toEqual([{ pointer: '/choices/1', rule: 'STREAM_FULL' }]);
  });

  it('leaves a stream of which every consent is withdrawn in one fact, which the log proves as any other', async () => {
    const { sealedSize: before } = await answered(callers.auditor.get('/v1/log'));
    const withReceipt = { headers: { prefer: 'receipt' } };
    const { consents, events, receipt } = await recorded(callers.service.post(`${anna.path}/withdrawal`, { actor }, withReceipt));
    expect([events!.length, consents!.length]).toEqual([1, 1_000]);
    expect(new Set(consents!.map(({ state }) => state))).toEqual(new Set(['withdrawn']));
    await recorded(callers.service.post(`${anna.path}/objections`, { kind: 'particularSituation', purposes: 'all' }));
    const { index, bundle } = await provedBy(String(events![0]!['eventId']));
    const entry = JSON.parse(Buffer.from(decodeBundle(bundle, (index % tileWidth) + 1)!.at(-1)!).toString()) as { event: object };
    expect(entry.event).toMatchObject({ type: 'ConsentWithdrawn', data: { bytes: expect.any(Number) } });
    // Thousands of entries are read for the others.
    for (const query of [`?from=${String(before)}`, ...(process.env['FULL'] ? ['', `?subjectRef=${anna.ref}`] : [])])
      expect(await verified(query, String(receipt))).toMatchObject({ verdict: 'OK', warnings: [] });
  });

  it('ends all of its consents as well', async () => {
    const form = formOf(purposes.slice(0, 200).map((purposeId) => ({ choice: 'withdraw', purposeId })));
    await recorded(callers.service.post(preferences, form));
  });
});

it('a form whose events would exceed one append is 413: it is saved in several', async () => {
  const most = list(200, longest('most'));
  const wide = list(45, longest('wide'));
  const dataCategories = most.map((id) => ({ id, necessity: 'optional' }));
  for (const purposeId of wide) await register(callers.admin, purposeId, { dataCategories, recipients: most });
  const carla = person();
  const save = (some: readonly string[]) =>
    callers.service.post(`${carla.path}/preferences`, {
      choices: some.map((purposeId) => ({ choice: 'give', purposeId, consentType: 'expressed' })),
    });
  await refused(save(wide), 413, 'BODY_TOO_LARGE');
  expect((await answered(callers.operator.get(`${carla.path}/status`)))['consents']).toEqual([]);
  await recorded(save(wide.slice(0, 30)));
  await recorded(save(wide.slice(30)));
});
