import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Ledger } from '#runtime';
import { LedgerFolder } from '../support/ledger-folder.ts';
import { ledgerIn, projecting } from './embedded-ledger.ts';
import { faultsOfLedger } from './ledger-oracle.ts';
import { ProjectorProcess } from './projector-process.ts';
import { RecordedConsents } from './recorded-consents.ts';
import { Chance, seeds } from './rounds.ts';

/** From the lease over the read of the documents and their write to the checkpoint and the heartbeat. */
const points = [
  'before lease',
  'after lease',
  'committed lease',
  'after progress',
  'after load',
  'before document',
  'after document',
  'before checkpoint',
  'after checkpoint',
  'committed checkpoint',
  'before heartbeat',
  'committed heartbeat',
] as const;

/**
 * @fault kill -9 of a projector at each point between lease, read, write, checkpoint and heartbeat
 * @caller views are behind until another goes on; nothing withdrawn is permitted
 * @durable every event; of each batch all documents and the checkpoint, or nothing
 * @heals by itself, at the next projector
 */
describe.each(seeds)('a projector that is killed at each point of its work (FAULT_SEED=%i)', (seed) => {
  const folder = new LedgerFolder();
  const chance = new Chance(seed);
  const consents = new RecordedConsents(chance);
  let ledger: Ledger;

  beforeAll(async () => {
    ledger = await ledgerIn(folder.path);
    await consents.begin(ledger.eventStore);
  });
  afterAll(async () => {
    await ledger.close();
    await folder.end();
  });

  it.each(points)('leaves views that the next one completes (%s)', async (point) => {
    await consents.record(ledger.eventStore, 10);
    const decidedMeanwhile = consents.decided(ledger);
    const projector = new ProjectorProcess(folder.path, `${point} ${1 + chance.below(8)}`, 'SIGKILL');
    try {
      await projector.reachesPoint();
      expect(await projector.end()).toBe('SIGKILL');
    } finally {
      await projector.kill();
    }

    await projecting(ledger, async () => {
      expect(await faultsOfLedger(ledger)).toEqual([]);
      expect(await consents.decided(ledger)).toEqual(['WITHDRAWN']);
    });
    expect(['LEDGER_STALE', 'WITHDRAWN']).toEqual(expect.arrayContaining([...(await decidedMeanwhile)]));
  });
});
