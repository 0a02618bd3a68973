import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newSubjectRef } from '#testing';
import { register } from '../support/catalogue.ts';
import { startTestLedger, type TestLedger } from '../support/test-ledger.ts';
import { openStream, rawSocket, tokenFor } from './raw-client.ts';
import { acknowledgementIn, History, ownSubjects, purposes, Writer } from './workload.ts';

const megabyte = 1024 * 1024;
/** How much memory a service may gain, whatever its clients do; what the clients below leave unread is several times that. */
const growth = 64 * megabyte;

/**
 * @fault Clients that send slowly, or do not read
 * @caller they alone wait, or are cut off; the memory stays
 * @durable nothing of theirs that was not answered
 * @heals when they read, or leave
 */
describe('clients that are slow', () => {
  let ledger: TestLedger;

  beforeAll(async () => {
    ledger = await startTestLedger();
    const admin = await ledger.as(['admin']);
    for (const purposeId of purposes) await register(admin, purposeId);
    await othersAreServed();
  });
  afterAll(() => ledger.end());

  async function memoryOf({ url }: TestLedger): Promise<number> {
    const metrics = await (await fetch(`${url}/metrics`)).text();
    return Number(/^process_resident_memory_bytes (\S+)$/m.exec(metrics)![1]);
  }

  async function othersAreServed(): Promise<void> {
    const operator = await ledger.as(['operator']);
    for (let subject = 0; subject < 20; subject++) {
      const subjectRef = newSubjectRef();
      const body = { purposeId: 'newsletter', consentType: 'expressed' };
      acknowledgementIn(await operator.post(`/v1/subjects/${subjectRef}/consents`, body));
      const answer = await operator.post('/v1/decisions', { subjectRef, purposeId: 'newsletter' });
      expect(answer).toMatchObject({ status: 200, body: { decision: 'PERMIT' } });
    }
  }

  it.each([
    ['their headers', async () => 'POST /v1/decisions HTTP/1.1\r\nhost: ledger\r\nx-slow: '],
    [
      'their bodies',
      async () =>
        `POST /v1/decisions HTTP/1.1\r\nhost: ledger\r\nauthorization: Bearer ${await tokenFor(ledger, ['operator'])}\r\n` +
        'content-type: application/json\r\ncontent-length: 60000\r\n\r\n{',
    ],
  ])('and send %s byte by byte do not keep others waiting', async (_, beginning) => {
    const before = await memoryOf(ledger);
    const head = await beginning();
    const sockets = await Promise.all(Array.from({ length: 300 }, () => rawSocket(ledger)));
    for (const socket of sockets) socket.write(head);
    const drip = setInterval(() => sockets.forEach((socket) => socket.write(' ')), 100);

    await othersAreServed();
    await delay(500);
    await othersAreServed();

    expect(sockets.filter(({ destroyed }) => destroyed)).toEqual([]);
    expect((await memoryOf(ledger)) - before).toBeLessThan(growth);
    clearInterval(drip);
    for (const socket of sockets) socket.destroy();
  });

  it('and do not read their decisions are not read from either', async () => {
    const before = await memoryOf(ledger);
    const streams = await Promise.all(
      Array.from({ length: 4 }, () => openStream(ledger, ['service-decision'], '/v1/decisions/stream')),
    );
    const lines = Array.from(
      { length: 1_000 },
      () => `${JSON.stringify({ subjectRef: newSubjectRef(), purposeId: 'newsletter' })}\n`,
    ).join('');

    // 100,000 lines each, 9 MB of questions and more than 40 MB of answers: somewhere on the way the service must stop.
    const unread = await Promise.all(
      streams.map(async (stream) => {
        for (let sent = 0; sent < 100; sent++) if (!stream.write(lines) && !(await stream.takesMore(1_500))) return true;
        return false;
      }),
    );
    expect(unread).toEqual([true, true, true, true]);
    await othersAreServed();
    expect((await memoryOf(ledger)) - before).toBeLessThan(growth);
    for (const stream of streams) stream.end();
  });

  it('and do not read an export of the audit history do not fill the memory with it', async () => {
    const history = new History();
    const client = await ledger.as(['operator']);
    const [events, allowed] = process.env['FULL'] ? [20_000, 4 * growth] : [3_000, 2 * growth];
    const enough = () => history.acknowledged.length >= events;
    await Promise.all(
      Array.from({ length: 32 }, () => new Writer(ownSubjects(history), history)).map((writer) => writer.write(client, enough)),
    );
    const before = await memoryOf(ledger);
    const token = await tokenFor(ledger, ['auditor']);
    const sockets = await Promise.all(Array.from({ length: 60 }, () => rawSocket(ledger)));
    for (const socket of sockets)
      socket.write(
        `GET /v1/audit/events HTTP/1.1\r\nhost: ledger\r\nauthorization: Bearer ${token}\r\naccept: application/x-ndjson\r\n\r\n`,
      );

    await delay(1_000);
    await othersAreServed();
    // Each export reads the events it counts and lets them go, which the collector need not have noticed yet; what the sockets
    // leave unread is more than 200 MB, of 20,000 events more than 1 GB.
    expect((await memoryOf(ledger)) - before).toBeLessThan(allowed);
    for (const socket of sockets) socket.destroy();
  });
});
