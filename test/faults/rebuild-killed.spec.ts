import { spawnSync } from 'node:child_process';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newSubjectRef } from '#testing';
import { entryOf, localEnv } from '../../tools/service-process.ts';
import { register } from '../support/catalogue.ts';
import { recorded, verdictOf } from '../support/expected-answers.ts';
import type { HttpClient, Json } from '../support/http-client.ts';
import { startTestLedger, type TestLedger } from '../support/test-ledger.ts';

const view = 'processing-status';

/**
 * @fault A service that rebuilds a view is killed
 * @caller reads and decisions are answered from the live view, after the restart as well; the rebuilt one is never read before its flip
 * @durable the rebuild, up to its last checkpoint
 * @heals goes on from there at the next start
 */
describe('kill -9 while a view is rebuilt', () => {
  let ledger: TestLedger;
  let service: HttpClient;
  let deciding: HttpClient;
  let dashboard: HttpClient;
  /** More events than one batch holds, so that at the least speed the rebuild rests before the last of them. */
  const subjects = Array.from({ length: 300 }, () => newSubjectRef());

  beforeAll(async () => {
    ledger = await startTestLedger();
    await register(await ledger.as(['admin']), 'newsletter');
    service = await ledger.as(['service-command']);
    deciding = await ledger.as(['service-decision']);
    dashboard = await ledger.as(['dashboard']);
    const consent = { purposeId: 'newsletter', consentType: 'expressed' };
    for (let n = 0; n < subjects.length; n += 50) {
      const some = subjects.slice(n, n + 50);
      await Promise.all(some.map((subject) => recorded(service.post(`/v1/subjects/${subject}/consents`, consent))));
    }
  });
  afterAll(() => ledger.end());

  const run = (line: string) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [entryOf('cli'), ...line.split(' '), '--json'], {
      env: localEnv(ledger.folder),
      encoding: 'utf8',
    });
    const lines = stdout.split('\n').filter(Boolean);
    return { status, stderr, lines: lines.map((text) => JSON.parse(text) as Record<string, unknown>) };
  };
  const rebuild = async (): Promise<Json> => {
    const { items } = (await dashboard.get('/v1/projections')).body;
    return items!.find(({ projection }: Json) => String(projection) === view)!['rebuild']!;
  };
  const codeOf = async (subjectRef: string) => (await verdictOf(deciding, subjectRef, 'newsletter')).split(' ')[1];
  const withdraw = (subjectRef: string) => recorded(service.post(`/v1/subjects/${subjectRef}/consents/newsletter/withdrawal`));

  it('goes on with it, permits nothing that was withdrawn, and flips it', async () => {
    expect(run(`projection rebuild ${view} --rate 100 --wait 0`)).toMatchObject({ status: 0 });
    while (!(BigInt(String((await rebuild())['position'])) > 0n)) await setTimeout(20);
    await ledger.process.kill();
    const { rebuild: atDeath } = run(`projection show ${view}`).lines[0] as { rebuild?: { position: string; ready: boolean } };
    expect(atDeath).toMatchObject({ generation: 2, ready: false });

    await ledger.startAgain();
    await withdraw(subjects[0]!);
    expect([await codeOf(subjects[0]!), await codeOf(subjects[1]!)]).toEqual(['WITHDRAWN', 'PERMITTED']);
    expect(BigInt(String((await rebuild())['position']))).toBeGreaterThanOrEqual(BigInt(atDeath!.position));
    while (!(await rebuild())['ready']) await setTimeout(100);
    expect(run(`projection flip ${view}`)).toMatchObject({ status: 0, lines: [{ live: 2, kept: 1 }] });

    await withdraw(subjects[1]!);
    const codes = async () => Promise.all(subjects.slice(0, 3).map(codeOf));
    expect(await codes()).toEqual(['WITHDRAWN', 'WITHDRAWN', 'PERMITTED']);
    expect(run('check').lines.filter(({ faults }) => faults !== 0)).toEqual([]);
    expect(run(`projection flip ${view} --back`)).toMatchObject({ status: 0, lines: [{ live: 1, kept: 2 }] });
    expect(await codes()).toEqual(['WITHDRAWN', 'WITHDRAWN', 'PERMITTED']);
  });
});
