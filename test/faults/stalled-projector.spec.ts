import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newSubjectRef } from '#testing';
import type { ServiceProcess } from '../../tools/service-process.ts';
import { register } from '../support/catalogue.ts';
import type { HttpClient, Json } from '../support/http-client.ts';
import { LedgerFolder } from '../support/ledger-folder.ts';
import { faultsOf } from './ledger-oracle.ts';
import { Chance, fewSeeds } from './rounds.ts';
import { acknowledgementIn, type Acknowledgement } from './workload.ts';

const maxStaleness = 2_000;
/** The lease of a projector lasts 5 s; then another takes over, catches up and writes its heartbeat. */
const takeOverMillis = 12_000;

interface TimedCode {
  readonly at: number;
  readonly code: string;
}

/**
 * @fault The projector is stopped, stalled, or wakes too late beside a second one
 * @caller decisions from views `LEDGER_STALE` once the proof is older than `MAX_STALENESS`
 * @durable commands are recorded as before
 * @heals when a projector goes on or takes over; the late one writes nothing
 */
describe.each(fewSeeds)('commands, queries and projections in processes of their own (FAULT_SEED=%i)', (seed) => {
  const chance = new Chance(seed);
  const folder = new LedgerFolder();
  const acknowledged: Acknowledgement[] = [];
  let projector: ServiceProcess;
  let commands: HttpClient;
  let queries: HttpClient;

  beforeAll(async () => {
    const commandApi = await folder.start({ app: 'command-api' });
    projector = await folder.start({ app: 'projector' });
    const queryApi = await folder.start({ app: 'query-api', env: { MAX_STALENESS: `${maxStaleness}ms` } });
    commands = await folder.caller(commandApi, ['operator']);
    // A memory of its own that learns no position: freshness is left to the service.
    queries = await folder.caller(queryApi, ['operator']);
    await register(await folder.caller(commandApi, ['admin']), 'newsletter');
  });
  afterAll(() => folder.end());

  async function send(subjectRef: string, rest: string, body: object = {}): Promise<void> {
    acknowledged.push(acknowledgementIn(await commands.post(`/v1/subjects/${subjectRef}/consents${rest}`, body)));
  }
  const give = (subjectRef: string) => send(subjectRef, '', { purposeId: 'newsletter', consentType: 'expressed' });
  const withdrawn: string[] = [];
  async function withdraw(subjectRef: string): Promise<void> {
    await send(subjectRef, '/newsletter/withdrawal');
    withdrawn.push(subjectRef);
  }

  async function codeFor(subjectRef: string, consistency = 'projected'): Promise<TimedCode> {
    const at = Date.now();
    const { status, body } = await queries.post('/v1/decisions', { subjectRef, purposeId: 'newsletter', consistency });
    expect(status).toBe(200);
    return { at, code: body['code'] as unknown as string };
  }

  /** Repeats the question until an answer has the code; resolves with all answers. */
  async function askUntil(subjectRef: string, code: string, withinMillis: number): Promise<readonly TimedCode[]> {
    const answers: TimedCode[] = [];
    const until = Date.now() + withinMillis;
    while (answers.at(-1)?.code !== code) {
      if (Date.now() > until) throw new Error(`never ${code}: ${JSON.stringify(answers.at(-1))}`);
      answers.push(await codeFor(subjectRef));
      await delay(20);
    }
    return answers;
  }

  async function permittedSubject(): Promise<string> {
    const subjectRef = newSubjectRef();
    await give(subjectRef);
    await askUntil(subjectRef, 'PERMITTED', takeOverMillis);
    return subjectRef;
  }

  it('do not permit longer than MAX_STALENESS after a withdrawal that a projector, alive but stalled, does not see', async () => {
    const subjectRef = await permittedSubject();
    await delay(chance.below(1_000));
    process.kill(projector.pid, 'SIGSTOP');
    await withdraw(subjectRef);
    const withdrawnAt = Date.now();

    const answers = await askUntil(subjectRef, 'LEDGER_STALE', maxStaleness + 1_500);
    const permits = answers.filter(({ code }) => code === 'PERMITTED');
    expect(Math.max(0, ...permits.map(({ at }) => at - withdrawnAt))).toBeLessThanOrEqual(maxStaleness);
    await delay(300);
    expect((await codeFor(subjectRef)).code).toBe('LEDGER_STALE');
    expect((await codeFor(subjectRef, 'strong')).code).toBe('WITHDRAWN');

    process.kill(projector.pid, 'SIGCONT');
    const after = await askUntil(subjectRef, 'WITHDRAWN', takeOverMillis);
    expect(after.filter(({ code }) => code === 'PERMITTED')).toEqual([]);
  });

  it('go on with a second projector, and the first one, woken too late, harms nothing', async () => {
    const standby = await folder.start({ app: 'projector' });
    const subjectRef = await permittedSubject();
    process.kill(projector.pid, 'SIGSTOP');
    await withdraw(subjectRef);

    const answers = await askUntil(subjectRef, 'WITHDRAWN', takeOverMillis);
    expect(answers.map(({ code }) => code)).not.toHaveLength(0);
    process.kill(projector.pid, 'SIGCONT');
    await Promise.all(Array.from({ length: 10 + chance.below(20) }, () => permittedSubject()));
    expect(await faultsOf(folder.path, acknowledged)).toEqual([]);
    await standby.kill();
  });

  it('say nothing of now once the projector is gone, and again when another has started', async () => {
    const subjectRef = newSubjectRef();
    await projector.kill();
    await give(subjectRef);

    await askUntil(subjectRef, 'LEDGER_STALE', maxStaleness + 1_500);
    expect((await codeFor(subjectRef, 'strong')).code).toBe('PERMITTED');
    const { items } = (await queries.get('/v1/projections')).body as unknown as { items: Json[] };
    expect(items).not.toHaveLength(0);
    projector = await folder.start({ app: 'projector', unready: true });
    await askUntil(subjectRef, 'PERMITTED', takeOverMillis);
    expect(await faultsOf(folder.path, acknowledged)).toEqual([]);
    const codes = await Promise.all(withdrawn.map(async (withdrew) => (await codeFor(withdrew)).code));
    expect([...new Set(codes)]).toEqual(['WITHDRAWN']);
  });
});
