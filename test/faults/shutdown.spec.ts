import { once } from 'node:events';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { setTimeout as delay } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { newSubjectRef } from '#testing';
import { register } from '../support/catalogue.ts';
import { startTestLedger, type TestLedger } from '../support/test-ledger.ts';
import { faultsOf } from './ledger-oracle.ts';
import { openStream } from './raw-client.ts';
import { Chance, fewSeeds } from './rounds.ts';
import { codesOfWithdrawn } from './withdrawn-answers.ts';
import { History, ownSubjects, purposes, Writer } from './workload.ts';

const callers = 32;
const graceMillis = 10_000;
const farAhead = { 'ledger-min-position': '9000000000' };

/**
 * @fault SIGTERM under load
 * @caller open requests are answered, new connections refused, streams ended
 * @durable every event that was answered
 * @heals at the next start
 */
describe.each(fewSeeds)('SIGTERM (FAULT_SEED=%i)', (seed) => {
  const chance = new Chance(seed);
  let ledger: TestLedger;

  beforeEach(async () => {
    ledger = await startTestLedger();
    const admin = await ledger.as(['admin']);
    for (const purposeId of purposes) await register(admin, purposeId);
  });
  afterEach(() => ledger.end());

  /** The exit code, and how long the process took to end, in milliseconds. */
  async function stopped(): Promise<{ code: number | null; millis: number }> {
    const from = performance.now();
    const code = await ledger.process.stop();
    return { code, millis: performance.now() - from };
  }

  /** Resolves once new connections are refused, which is before the grace is over. */
  async function refusal(): Promise<void> {
    const until = performance.now() + 8_000;
    while ((await connecting()) !== 'ECONNREFUSED') {
      if (performance.now() > until) throw new Error('new connections are still taken');
      await delay(20);
    }
  }

  const connecting = (): Promise<string> =>
    new Promise((resolve) => {
      const socket = connect(Number(new URL(ledger.url).port), '127.0.0.1');
      socket
        .once('connect', () => resolve('connected'))
        .once('error', (error) => resolve((error as { code: string } & Error).code));
      socket.once('connect', () => socket.destroy());
    });

  it('under load lets open requests finish, refuses new connections and ends with exit code 0', async () => {
    const history = new History();
    const client = await ledger.as(['operator']);
    const writers = Array.from({ length: callers }, () => new Writer(ownSubjects(history), history));
    const writing = Promise.all(writers.map((writer) => writer.write(client, () => false)));
    // They wait 2 s for a position that does not come, so they are open when the signal arrives.
    const open = Array.from({ length: 16 }, () => client.get(`/v1/subjects/${newSubjectRef()}/status`, farAhead));
    await delay(300 + chance.below(900));
    while (history.withdrawn.length === 0) await delay(20);

    const ending = stopped();
    await refusal();
    for (const answer of await Promise.all(open)) expect(answer).toMatchObject({ status: 503, body: { code: 'LEDGER_STALE' } });
    const { code, millis } = await ending;
    expect(code).toBe(0);
    // The last read was answered after 2 s: nothing then waits for connections that are merely kept alive.
    expect(millis).toBeLessThan(8_000);
    await writing;
    expect(history.acknowledged).not.toHaveLength(0);

    await ledger.startAgain();
    const again = await ledger.as(['operator']);
    await Promise.all(writers.map((writer) => writer.settle(again)));
    expect(await faultsOf(ledger.folder, history.acknowledged)).toEqual([]);
    expect(await codesOfWithdrawn(again, history)).toEqual(['WITHDRAWN']);
  });

  it('answers every caller who had sent a request before, each over a connection of its own', async () => {
    const { port } = new URL(ledger.url);
    const call = async () => {
      const socket = connect(Number(port), '127.0.0.1').setEncoding('utf8');
      await once(socket, 'connect');
      socket.write('GET /health/live HTTP/1.1\r\nHost: ledger\r\nConnection: close\r\n\r\n');
      return { answer: text(socket).catch(({ code }: { code: string }) => code) };
    };
    const sent = await Promise.all(Array.from({ length: 8 * callers }, call));
    const { code } = await stopped();
    expect(code).toBe(0);
    for (const { answer } of sent) expect(await answer).toMatch(/^HTTP\/1\.1 200 /);
  });

  it('ends streams of decisions whose callers have not finished', async () => {
    const stream = await openStream(ledger, ['service-decision'], '/v1/decisions/stream');
    stream.write(`${JSON.stringify({ subjectRef: newSubjectRef(), purposeId: 'newsletter' })}\n`);
    await stream.firstBytes();

    const { code, millis } = await stopped();

    expect(code).toBe(0);
    expect(millis).toBeLessThan(graceMillis);
    stream.end();
  });
});
