import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { generate, type GenerateResult } from 'selfsigned';
import { openEvents, settingsFrom } from '#runtime';
import { idsIn, event, openedOn, startedServer, subject } from './opened-store.ts';

/** A handshake takes longer on a busy machine. */
const patient = { limits: { attemptMillis: 2_500, callMillis: 10_000 } };
const user = { username: 'ledger', password: 'p@ss:w/rd' };

/**
 * @fault The certificate, the user or the password of EventStoreDB is wrong
 * @caller not ready, and one line that names the server and never the password
 * @durable everything: nothing is sent
 * @heals by the operator
 */
describe('a server that speaks TLS and knows its user', () => {
  const folder = mkdtempSync(join(tmpdir(), 'certificates-'));
  let own: GenerateResult;
  let other: GenerateResult;

  beforeAll(async () => {
    [own, other] = await Promise.all([selfSigned(), selfSigned()]);
    writeFileSync(join(folder, 'own.pem'), own.cert);
    writeFileSync(join(folder, 'other.pem'), other.cert);
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const secured = () => startedServer({ tls: { certificate: own.cert, key: own.private }, user });
  const urlOf = ({ port }: { readonly port: number }, certificate: string, password = user.password): string =>
    `esdb://${user.username}:${encodeURIComponent(password)}@localhost:${port}?tls=true&tlsCaFile=${join(folder, certificate)}`;

  it('is used with its certificate, user and password in the connection string', async () => {
    const server = await secured();
    const { store } = await openedOn({ connectionString: urlOf(server, 'own.pem') }, patient);
    const sent = event();
    await store.append(subject('a'), 'noStream', [sent]);
    expect(await idsIn(store, 'a')).toEqual([sent.eventId]);
    for await (const item of store.subscribe(0n, AbortSignal.timeout(5_000))) {
      expect(item).toMatchObject({ eventId: sent.eventId });
      break;
    }
    expect.assertions(2);
  });

  it.each([
    ['another certificate', 'other.pem', user.password, 'certificate-refused'],
    ['a wrong password', 'own.pem', 'gu3ssed', 'access-denied'],
  ])('is refused with %s in one line that names the server and no secret', async (_, certificate, password, reason) => {
    const server = await secured();
    const opening = openEvents(settingsFrom({ EVENT_STORE_URL: urlOf(server, certificate, password) }));
    const message = `esdb://localhost:${server.port} cannot be reached: ${reason}`;
    await expect(opening).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE', message });
    expect(server.log.events).toEqual([]);
  });
});

const selfSigned = (): Promise<GenerateResult> =>
  generate([{ name: 'commonName', value: 'localhost' }], { keyType: 'ec', algorithm: 'sha256' });
