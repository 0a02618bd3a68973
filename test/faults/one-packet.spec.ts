import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeAll, expect, it } from '@jest/globals';
import { callersOf, person, type Callers, type Person } from '../support/callers.ts';
import { register } from '../support/catalogue.ts';
import { answered, recorded, verdictOf } from '../support/expected-answers.ts';
import { ownLedger } from '../support/service.ts';
import { rawSocket, tokenFor } from './raw-client.ts';

const ledger = ownLedger({ NODE_OPTIONS: `--import=${pathToFileURL(join(import.meta.dirname, 'coarse-clock.ts')).href}` });
const consent = { purposeId: 'news', consentType: 'expressed' };

let callers: Callers;
let token: string;
beforeAll(async () => {
  callers = await callersOf(ledger());
  token = await tokenFor(ledger(), ['service-command']);
  await register(callers.admin, 'news');
});

function request(path: string, body: object): string {
  const json = JSON.stringify(body);
  const head = [
    `POST ${path} HTTP/1.1`,
    'host: ledger',
    `authorization: Bearer ${token}`,
    `idempotency-key: ${randomUUID()}`,
    'content-type: application/json',
    `content-length: ${Buffer.byteLength(json)}`,
  ];
  return `${head.join('\r\n')}\r\n\r\n${json}`;
}

/** Sends requests at once over one connection, and waits until each is answered; the last position that an answer names. */
async function sendTogether(...requests: readonly string[]): Promise<string> {
  const socket = await rawSocket(ledger());
  let text = '';
  socket.setEncoding('utf8').on('data', (piece: string) => (text += piece));
  socket.resume();
  socket.write(requests.join(''));
  while (text.split('HTTP/1.1 201').length <= requests.length) await once(socket, 'data');
  socket.destroy();
  const positions = [...text.matchAll(/^ledger-position: (\d+)/gim)].map(([, position]) => Number(position));
  return `${Math.max(...positions)}`;
}

async function outcomeFor({ ref, path }: Person) {
  await recorded(callers.service.post(`${path}/consents`, consent));
  const last = await sendTogether(request(`${path}/withdrawal`, {}), request(`${path}/consents`, consent));
  const { items } = await answered(callers.auditor.get(`${path}/history`, { 'ledger-min-position': last }));
  const [, earlier, later] = items!.map(({ type, recordedAt }) => ({ type: String(type), recordedAt: String(recordedAt) }));
  return {
    rises: earlier!.recordedAt < later!.recordedAt,
    isAsSaidLast: (await verdictOf(callers.decider, ref, 'news', { consistency: 'strong' })) === verdictAfter[later!.type],
  };
}

const verdictAfter: Readonly<Record<string, string>> = {
  ConsentGiven: 'PERMIT PERMITTED',
  ConsentWithdrawn: 'DENY WITHDRAWN',
};

/**
 * @fault Two commands for one person in one millisecond
 * @caller both are answered
 * @durable both, the second recorded later than the first
 * @heals nothing to heal
 */
it('of two commands for a person in one packet and one millisecond, the one that was recorded later is later', async () => {
  const outcomes = [];
  for (let tried = 0; tried < 40; tried++) outcomes.push(await outcomeFor(person()));
  expect(outcomes).toEqual(outcomes.map(() => ({ rises: true, isAsSaidLast: true })));
});
