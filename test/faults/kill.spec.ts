import { spawnSync } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newSubjectRef } from '#testing';
import { entryOf, localEnv } from '../../tools/service-process.ts';
import { register } from '../support/catalogue.ts';
import { startTestLedger, type TestLedger } from '../support/test-ledger.ts';
import { faultsOf } from './ledger-oracle.ts';
import { Chance, seeds } from './rounds.ts';
import { codesOfWithdrawn } from './withdrawn-answers.ts';
import { History, ownSubjects, purposes, sharedSubject, Writer } from './workload.ts';

const callers = 64;

/**
 * @fault kill -9 of a service under 64 writers
 * @caller the call breaks off; sent again with its `Idempotency-Key` it is recorded once and answered as the first time
 * @durable every event that was answered
 * @heals at the next start, by itself
 */
describe('kill -9 of the service under 64 concurrent writers', () => {
  const history = new History();
  const contested = newSubjectRef();
  const writers = Array.from({ length: callers }, (_, caller) =>
    caller % 4 === 0 ? new Writer(sharedSubject(contested, caller), history) : new Writer(ownSubjects(history), history),
  );
  let ledger: TestLedger;

  beforeAll(async () => {
    ledger = await startTestLedger();
    const admin = await ledger.as(['admin']);
    for (const purposeId of purposes) await register(admin, purposeId);
  });
  afterAll(() => ledger.end());

  it.each(seeds)('loses nothing, doubles nothing and permits nothing that was withdrawn (FAULT_SEED=%i)', async (seed) => {
    await killUnderLoad(seed);
    await ledger.startAgain();
    const client = await ledger.as(['service-command']);
    await Promise.all(writers.map((writer) => writer.settle(client)));

    expect(await faultsOf(ledger.folder, history.acknowledged)).toEqual([]);
    expect(await codesOfWithdrawn(await ledger.as(['operator']), history)).toEqual(['WITHDRAWN']);
  });

  it("leaves a ledger in which the operator's own check finds nothing wrong", () => {
    const { status, stdout } = spawnSync(process.execPath, [entryOf('cli'), 'check', '--json'], {
      env: localEnv(ledger.folder),
      encoding: 'utf8',
    });
    const findings = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { check: string; checked: number });

    expect(status).toBe(0);
    expect(findings.length).toBeGreaterThan(1);
    expect(findings.filter(({ checked }) => checked > 0)).not.toHaveLength(0);
  });

  /** The process is killed after another number of answers in each round, so at another moment of its work. */
  async function killUnderLoad(seed: number): Promise<void> {
    const before = history.acknowledged.length;
    const enough = before + 200 + new Chance(seed).below(400);
    const client = await ledger.as(['service-command']);
    let killed: Promise<void> | undefined;
    const tillKilled = () => {
      if (history.acknowledged.length >= enough) killed ??= ledger.process.kill();
      return false;
    };
    await Promise.all(writers.map((writer) => writer.write(client, tillKilled)));
    await killed;
    expect(history.acknowledged.length).toBeGreaterThanOrEqual(enough);
  }
});
