import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as delay } from 'node:timers/promises';
import { promisify } from 'node:util';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newSubjectRef } from '#testing';
import { entryOf, localEnv, root, type ServiceProcess } from '../../tools/service-process.ts';
import { register } from '../support/catalogue.ts';
import type { HttpClient, Json } from '../support/http-client.ts';
import { LedgerFolder } from '../support/ledger-folder.ts';
import { answered, decisionOf, recorded, refused } from '../support/expected-answers.ts';

/**
 * @fault The access log cannot be written, or the process that writes it is killed
 * @caller the read fails, 503; decisions go on
 * @durable the record of every read that was answered
 * @heals by itself, once the store can be written again
 */
describe('the access log', () => {
  const memory = { position: 0n };
  const folder = new LedgerFolder();
  let service: ServiceProcess;
  let operator: HttpClient;
  let anna: string;
  let status: string;

  beforeAll(async () => {
    service = await folder.start();
    await register(await folder.caller(service, ['admin'], { memory }), 'news');
    operator = await folder.caller(service, ['operator'], { memory });
  });
  beforeEach(async () => {
    anna = newSubjectRef();
    status = `/v1/subjects/${anna}/status`;
    await recorded(operator.post(`/v1/subjects/${anna}/consents`, { purposeId: 'news', consentType: 'expressed' }));
  });
  afterAll(() => folder.end());

  async function readsOfAnna(of = service): Promise<readonly Json[]> {
    const auditor = await folder.caller(of, ['auditor'], { memory });
    return (await answered(auditor.get(`/v1/access-log?subjectRef=${anna}&limit=500`))).items!;
  }

  it('holds every read that was answered before the process was killed, and goes on after it', async () => {
    const progress = { answers: 0 };
    const reading = Array.from({ length: 8 }, async () => {
      for (;;) {
        const answer = await operator.get(status).catch(() => undefined);
        if (answer?.status !== 200) return;
        progress.answers++;
      }
    });
    while (progress.answers < 40) await delay(5);
    await service.kill();
    await Promise.all(reading);

    service = await folder.start();
    operator = await folder.caller(service, ['operator'], { memory });
    const kept = await readsOfAnna();
    expect(kept.length).toBeGreaterThanOrEqual(progress.answers);
    await answered(operator.get(status));
    expect(await readsOfAnna()).toHaveLength(kept.length + 1);
  });

  it('is one log, whichever process answered', async () => {
    const other = await folder.start({ app: 'query-api' });
    const there = await folder.caller(other, ['operator'], { memory, sub: 'there' });
    await Promise.all(Array.from({ length: 40 }, (_, n) => answered((n % 2 === 0 ? operator : there).get(status))));
    const reads = await readsOfAnna();
    expect(await readsOfAnna(other)).toEqual(reads);
    expect(reads.filter((read) => String(read['sub']) === 'there')).toHaveLength(20);
    expect(reads).toHaveLength(40);
    const times = reads.map((read) => String(read['readAt']));
    expect(times).toEqual(times.toSorted());
    await other.kill();
  });

  it('stops reads while it cannot be written, and neither decisions nor itself after that', async () => {
    const elsewhere = new DatabaseSync(join(folder.path, 'events.sqlite'));
    elsewhere.exec('BEGIN IMMEDIATE');
    const failed = refused(operator.get(status), 503, 'STORE_UNAVAILABLE');
    expect(await decisionOf(operator, anna, 'news')).toMatchObject({ decision: 'PERMIT' });
    const { text, headers } = await failed;
    expect([text.includes(anna), headers.get('etag')]).toEqual([false, null]);
    elsewhere.exec('ROLLBACK');
    elsewhere.close();

    await answered(operator.get(status));
    expect(await readsOfAnna()).toHaveLength(1);
  });

  it('that is busy makes no view stale and keeps no read waiting for a position', async () => {
    const ending = new AbortController();
    const readers = Array.from({ length: 16 }, async () => {
      while (!ending.signal.aborted) await answered(operator.get(status));
    });
    for (let round = 0; round < 20; round++) {
      await recorded(operator.post(`/v1/subjects/${anna}/consents/news/withdrawal`));
      expect(await decisionOf(operator, anna, 'news')).toMatchObject({ code: 'WITHDRAWN' });
      await recorded(operator.post(`/v1/subjects/${anna}/consents`, { purposeId: 'news', consentType: 'expressed' }));
      expect(await decisionOf(operator, anna, 'news')).toMatchObject({ decision: 'PERMIT' });
      await answered(operator.get(`/v1/subjects/${anna}/history?limit=1`));
    }
    ending.abort();
    await Promise.all(readers);
    const { items } = await answered(operator.get('/v1/projections'));
    expect(items!.filter(({ state, lagEvents }) => String(state) !== 'running' || Number(lagEvents) !== 0)).toEqual([]);
  });

  it('is stepped over by the command line', async () => {
    await answered(operator.get(status));
    const ledger = async (...args: readonly string[]) =>
      promisify(execFile)(process.execPath, [entryOf('cli'), ...args], { cwd: root, env: localEnv(folder.path) });
    expect((await ledger('check')).stderr).toBe('');
    const { stdout } = await ledger('events', '--json');
    expect(stdout).toContain('ConsentGiven');
    expect(stdout).not.toContain('access-');
  });
});
