import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { collectionOf } from '#projections';
import { readModels } from '#read-models';
import type { Ledger } from '#runtime';
import { LedgerFolder } from '../support/ledger-folder.ts';
import { ledgerIn, projecting } from './embedded-ledger.ts';
import { faultsOfLedger } from './ledger-oracle.ts';
import { ProjectorProcess } from './projector-process.ts';
import { RecordedConsents } from './recorded-consents.ts';
import { Chance, seeds } from './rounds.ts';

const views = readModels.map(collectionOf);

/** No transaction is open at these: a process that stops within one would keep the file of the views locked. */
const points = ['committed lease', 'after progress', 'after load', 'committed checkpoint', 'committed heartbeat'] as const;

/**
 * @fault A projector is stopped in the middle of a batch and wakes when another has its lease
 * @caller nothing: the other goes on
 * @durable every event; the views as the other has made them
 * @heals by itself: the late one writes nothing under its old epoch and waits for the lease
 */
describe.each(seeds)('a projector that wakes with an old epoch (FAULT_SEED=%i)', (seed) => {
  const folder = new LedgerFolder();
  const chance = new Chance(seed);
  const consents = new RecordedConsents(chance);
  const point = points[seed % points.length]!;
  let ledger: Ledger;

  beforeAll(async () => {
    ledger = await ledgerIn(folder.path);
    await consents.begin(ledger.eventStore);
  });
  afterAll(async () => {
    await ledger.close();
    await folder.end();
  });

  const epochs = async (): Promise<readonly number[]> =>
    (await Promise.all(views.map((view) => ledger.documentStore.progress(view)))).map(({ epoch }) => epoch);

  it(`changes nothing any more (stopped at: ${point})`, async () => {
    const late = new ProjectorProcess(folder.path, `${point} ${1 + chance.below(8)}`, 'SIGSTOP');
    try {
      await late.reachesPoint();
      await projecting(ledger, async () => {
        await consents.record(ledger.eventStore, 10);
        expect(await faultsOfLedger(ledger)).toEqual([]);
        const before = await epochs();
        late.wake();
        await consents.record(ledger.eventStore, 20);
        await late.isRefused(views);
        expect(await consents.decided(ledger)).toEqual(['WITHDRAWN']);
        expect(await faultsOfLedger(ledger)).toEqual([]);
        expect(await epochs()).toEqual(before);
      });
    } finally {
      await late.kill();
    }
  });
});
