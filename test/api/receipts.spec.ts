import { createPublicKey, randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { compactVerify } from 'jose';
import { parseVerifierKey } from '#transparency-log';
import { callersOf, person, type Callers } from '../support/callers.ts';
import { answered, recorded } from '../support/expected-answers.ts';
import type { Json } from '../support/http-client.ts';
import { sharedLedger } from '../support/service.ts';

const ledger = sharedLedger();
let callers: Callers;
beforeAll(async () => {
  callers = await callersOf(ledger());
});

interface Receipt {
  readonly origin: string;
  readonly stream: string;
  readonly commandId: string;
  readonly events: readonly { readonly eventId: string; readonly revision: number; readonly leafHash: string }[];
  readonly recordedAt: string;
}

const withdraw = (path: string, key: string = randomUUID(), prefer = 'receipt') =>
  callers.service.post(`${path}/withdrawal`, {}, { key, headers: { prefer } });

/** What a receipt says, once its signature was verified by the key of the log. */
async function verified(receipt: unknown): Promise<Receipt> {
  const { publicKey } = parseVerifierKey(await verifierKey())!;
  const jwk = { kty: 'OKP', crv: 'Ed25519', x: Buffer.from(publicKey).toString('base64url') };
  const { payload, protectedHeader } = await compactVerify(String(receipt), createPublicKey({ key: jwk, format: 'jwk' }));
  expect(protectedHeader).toEqual({ alg: 'EdDSA', kid: await verifierKey() });
  return JSON.parse(Buffer.from(payload).toString()) as Receipt;
}

async function verifierKey(): Promise<string> {
  for (;;) {
    const { verifierKey: key } = await answered(callers.auditor.get('/v1/log'));
    if (key) return String(key);
    await delay(100);
  }
}

/** The proof of inclusion, once a checkpoint holds the event. */
async function proofOf(eventId: string): Promise<Json> {
  for (;;) {
    const { status, body } = await callers.auditor.get(`/v1/log/proofs/inclusion?eventId=${eventId}`);
    if (status === 200) return body;
    await delay(100);
  }
}

describe('Prefer: receipt', () => {
  it('has the log sign what was recorded: the leaves that the log then proves', async () => {
    const answer = await withdraw(person().path);
    expect([answer.status, answer.headers.get('preference-applied')]).toEqual([201, 'receipt']);
    const receipt = await verified(answer.body['receipt']);
    const { origin } = await answered(callers.auditor.get('/v1/log'));
    const { commandId, stream, events } = answer.body;
    expect(receipt).toMatchObject({ origin, commandId, stream, recordedAt: events![0]!['recordedAt'] });
    expect(receipt.events.map(({ eventId }) => eventId)).toEqual(events!.map(({ eventId }) => eventId));
    for (const { eventId, leafHash } of receipt.events) expect((await proofOf(eventId))['leafHash']).toBe(leafHash);
  });

  it('is given again for a repeated command, the same', async () => {
    const { path } = person();
    const key = randomUUID();
    const [first, again] = [await withdraw(path, key), await withdraw(path, key, 'return=minimal, Receipt')];
    expect(again.headers.get('idempotency-replayed')).toBe('true');
    expect(again.body['receipt']).toBe(first.body['receipt']);
  });

  it('is asked for by this word alone', async () => {
    const body = await recorded(withdraw(person().path, randomUUID(), 'receipts, respond-async'));
    expect(body).not.toHaveProperty('receipt');
  });
});
