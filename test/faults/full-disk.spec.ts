import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { newSubjectRef } from '#testing';
import type { ServiceProcess } from '../../tools/service-process.ts';
import { register } from '../support/catalogue.ts';
import type { HttpClient } from '../support/http-client.ts';
import { LedgerFolder } from '../support/ledger-folder.ts';
import { faultsOf } from './ledger-oracle.ts';
import { Chance, seeds } from './rounds.ts';
import { onSmallDisk } from './small-disk.ts';
import { acknowledgementIn, History, ownSubjects, purposes, Writer } from './workload.ts';

/** 5 % of a small disk are kept free of events. */
const megabytes = 128;
const kept = Math.floor((megabytes * 1024 * 1024) / 20);
const callers = 16;
const maxStaleness = 2_000;
/** More than a request in work takes. */
const settled = 200;

const permitted = { purposeId: 'newsletter', consentType: 'expressed' };

onSmallDisk('a disk that runs full under the ledger', megabytes, (disk) => {
  /**
   * @fault The disk runs full while commands are recorded
   * @caller commands 503 `STORE_UNAVAILABLE` with `Retry-After` before it is full; decisions go on while the views have room,
   * then `LEDGER_STALE`
   * @durable every event that was answered
   * @heals by itself as soon as there is room, without a restart
   */
  describe.each(seeds)('while commands are recorded (FAULT_SEED=%i)', (seed) => {
    const chance = new Chance(seed);
    const history = new History();
    let folder: LedgerFolder;
    let service: ServiceProcess;
    let operator: HttpClient;

    beforeAll(async () => {
      folder = new LedgerFolder(disk.path);
      await start();
      const admin = await folder.caller(service, ['admin']);
      for (const purposeId of purposes) await register(admin, purposeId);
    });
    afterEach(() => disk.clear());
    afterAll(() => folder.end());

    async function start(): Promise<void> {
      service = await folder.start({ env: { MAX_STALENESS: `${maxStaleness}ms` } });
      operator = await folder.caller(service, ['operator'], { memory: { position: 0n } });
    }

    async function underLoad(work: () => Promise<void>): Promise<void> {
      let done = false;
      const client = await folder.caller(service, ['service-command']);
      const writing = Array.from({ length: callers }, () => new Writer(ownSubjects(history), history).write(client, () => done));
      try {
        await work();
      } finally {
        disk.clear();
        done = true;
        await Promise.all(writing);
      }
    }

    async function more(answers: number): Promise<void> {
      const enough = history.acknowledged.length + answers;
      const until = performance.now() + 20_000;
      while (history.acknowledged.length < enough) {
        if (performance.now() > until) throw new Error('commands are not recorded');
        await delay(10);
      }
    }

    const codeOf = async (subjectRef: string, consistency: string): Promise<unknown> =>
      (await operator.post('/v1/decisions', { subjectRef, purposeId: 'newsletter', consistency })).body['code'];

    it('refuses commands in time, and decisions go on', async () => {
      const subjectRef = newSubjectRef();
      acknowledgementIn(await operator.post(`/v1/subjects/${subjectRef}/consents`, permitted));
      disk.fill(kept - 64 * 1024);
      const key = randomUUID();
      const withdrawal = `/v1/subjects/${subjectRef}/consents/newsletter/withdrawal`;
      const refused = await operator.post(withdrawal, {}, { key });
      expect(refused).toMatchObject({ status: 503, body: { code: 'STORE_UNAVAILABLE' } });
      expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
      expect(await codeOf(subjectRef, 'strong')).toBe('PERMITTED');
      // The views still have room for their heartbeats.
      await delay(maxStaleness + settled);
      expect(await codeOf(subjectRef, 'projected')).toBe('PERMITTED');

      disk.clear();
      expect((await operator.post(withdrawal, {}, { key })).status).toBe(201);
      expect([await codeOf(subjectRef, 'projected'), await codeOf(subjectRef, 'strong')]).toEqual(['WITHDRAWN', 'WITHDRAWN']);
    });

    const toTheLastByte = seed % 2 === 0;

    it(`loses and doubles nothing when it is filled ${toTheLastByte ? 'to' : 'before'} the last byte, and goes on`, async () => {
      await underLoad(async () => {
        await more(100);
        disk.fill(toTheLastByte ? 0 : chance.below(kept));
        await delay(settled);
        const recorded = history.acknowledged.length;
        await delay(settled + chance.below(settled));
        expect(history.acknowledged).toHaveLength(recorded);
        disk.clear();
        await more(100);
      });
      expect(await faultsOf(folder.path, history.acknowledged)).toEqual([]);
      expect(await permits()).toEqual([]);
    });

    const way = seed % 4 < 2 ? 'kill' : 'stop';

    it(`starts again after a ${way} while it was full`, async () => {
      await underLoad(async () => {
        await more(50);
        disk.fill();
        await delay(chance.below(settled));
        await service[way]();
      });
      await start();
      expect(await faultsOf(folder.path, history.acknowledged)).toEqual([]);
      expect(await permits()).toEqual([]);
    });

    async function permits(): Promise<readonly unknown[]> {
      const latest = history.withdrawn.slice(-50);
      expect(latest).not.toHaveLength(0);
      const decisions = latest.flatMap((consent) => ['projected', 'strong'].map((consistency) => ({ ...consent, consistency })));
      const { body } = await operator.post('/v1/decisions/batch', { decisions });
      const results = body['results'] as unknown as { decision?: { code: string } }[];
      expect(results).toHaveLength(decisions.length);
      return results.filter(({ decision }) => !['WITHDRAWN', 'LEDGER_STALE'].includes(decision?.code ?? ''));
    }
  });
});
