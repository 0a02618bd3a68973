import { setTimeout as delay } from 'node:timers/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { newSubjectRef } from '#testing';
import type { ServiceProcess } from '../../tools/service-process.ts';
import { register } from '../support/catalogue.ts';
import type { HttpClient } from '../support/http-client.ts';
import { LedgerFolder } from '../support/ledger-folder.ts';
import { faultsOf } from './ledger-oracle.ts';
import { Chance, fewSeeds } from './rounds.ts';
import { acknowledgementIn, type Acknowledgement } from './workload.ts';

const tenMinutes = 600_000;
const hour = 3_600_000;
/** A view that was too old is taken as fresh again after the next heartbeat or two. */
const recoveryMillis = 5_000;

const wrongClock = (shift: number, step = 0): Readonly<Record<string, string>> => ({
  NODE_OPTIONS: `--import=${pathToFileURL(join(import.meta.dirname, 'shifted-clock.ts')).href}`,
  CLOCK_SHIFT: String(shift),
  CLOCK_STEP: String(step),
});

/**
 * @fault The clock of the machine jumps forwards or back, or was fast
 * @caller commands are taken; decisions from views may be `LEDGER_STALE`
 * @durable every event, with a `recordedAt` that never falls within its stream
 * @heals by itself, once the clock is right
 */
describe.each(fewSeeds)('a clock that goes wrong (FAULT_SEED=%i)', (seed) => {
  const chance = new Chance(seed);
  /** By how much it is off, in milliseconds: about so much. */
  const about = (millis: number): number => Math.round((millis * (80 + chance.below(40))) / 100);
  const memory = { position: 0n };
  /** By how much the clock of a process is off. A token is made by that clock, as by an issuer who shares it: no other is good there. */
  const shiftOf = new Map<ServiceProcess, number>();
  let folder: LedgerFolder;
  let subjectRef: string;
  let acknowledged: Acknowledgement[];

  beforeEach(() => {
    folder = new LedgerFolder();
    subjectRef = newSubjectRef();
    acknowledged = [];
    memory.position = 0n;
  });
  afterEach(() => folder.end());

  const as = (service: ServiceProcess, role: 'admin' | 'operator'): Promise<HttpClient> =>
    folder.caller(service, [role], { memory, clock: () => Date.now() + (shiftOf.get(service) ?? 0) });
  async function send(service: ServiceProcess, rest: string, body: object = {}): Promise<string> {
    const client = await as(service, 'operator');
    const acknowledgement = acknowledgementIn(await client.post(`/v1/subjects/${subjectRef}/consents${rest}`, body));
    acknowledged.push(acknowledgement);
    return acknowledgement.events[0]!.recordedAt;
  }
  const give = (service: ServiceProcess) => send(service, '', { purposeId: 'newsletter', consentType: 'expressed' });
  const withdraw = (service: ServiceProcess) => send(service, '/newsletter/withdrawal');
  async function codes(service: ServiceProcess): Promise<readonly string[]> {
    const client = await as(service, 'operator');
    const questions = ['projected', 'strong'].map((consistency) => ({ subjectRef, purposeId: 'newsletter', consistency }));
    const answers = await Promise.all(questions.map((question) => client.post('/v1/decisions', question)));
    return answers.map(({ body }) => body['code'] as unknown as string);
  }
  async function codesUntil(service: ServiceProcess, wanted: readonly string[]): Promise<readonly string[]> {
    const until = performance.now() + recoveryMillis;
    for (;;) {
      const now = await codes(service);
      if (performance.now() > until || now.every((code, index) => code === wanted[index])) return now;
      await delay(100);
    }
  }

  it('and was fast: what it stamped does not hide, and what comes later is not recorded before it', async () => {
    const shift = about(tenMinutes);
    const fast = await folder.start({ env: wrongClock(shift) });
    shiftOf.set(fast, shift);
    await register(await as(fast, 'admin'), 'newsletter');
    const given = await give(fast);
    expect(Date.parse(given) - Date.now()).toBeGreaterThan(tenMinutes / 2);
    await fast.stop();

    const right = await folder.start();
    expect(await codes(right)).toEqual(['PERMITTED', 'PERMITTED']);
    const withdrawn = await withdraw(right);

    expect(withdrawn >= given).toBe(true);
    expect(await codes(right)).toEqual(['WITHDRAWN', 'WITHDRAWN']);
    expect(await faultsOf(folder.path, acknowledged)).toEqual([]);
  });

  it.each([
    ['fast', about(tenMinutes)],
    ['slow', -about(tenMinutes)],
  ])('in one process that is %s: its withdrawal counts at once for the others', async (_, shift) => {
    const right = await folder.start();
    await register(await as(right, 'admin'), 'newsletter');
    await give(right);
    const wrong = await folder.start({ app: 'command-api', env: wrongClock(shift) });
    shiftOf.set(wrong, shift);
    await withdraw(wrong);

    expect(await codes(right)).toEqual(['WITHDRAWN', 'WITHDRAWN']);
    expect(await faultsOf(folder.path, acknowledged)).toEqual([]);
  });

  it.each([
    ['forth', about(hour)],
    ['back', -about(hour)],
  ])('and steps %s about an hour while the service runs: decisions go on, and a withdrawal counts', async (_, step) => {
    const service = await folder.start({ env: wrongClock(0, step) });
    await register(await as(service, 'admin'), 'newsletter');
    const given = await give(service);
    process.kill(service.pid, 'SIGUSR2');
    shiftOf.set(service, step);

    expect(await codesUntil(service, ['PERMITTED', 'PERMITTED'])).toEqual(['PERMITTED', 'PERMITTED']);
    const withdrawn = await withdraw(service);
    expect(withdrawn >= given).toBe(true);
    expect(await codes(service)).toEqual(['WITHDRAWN', 'WITHDRAWN']);
    expect(await faultsOf(folder.path, acknowledged)).toEqual([]);
  });
});
