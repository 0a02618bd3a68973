import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openSqliteDocumentStore, viewsFile } from '#document-store';
import { MemoryEventStore } from '#event-store';
import { specsOf } from '#projections';
import { readModels } from '#read-models';
import type { Ledger } from '#runtime';
import { LedgerFolder } from '../support/ledger-folder.ts';
import { projecting } from './embedded-ledger.ts';
import { faultsOfLedger } from './ledger-oracle.ts';
import { RecordedConsents } from './recorded-consents.ts';
import { Chance, seeds } from './rounds.ts';
import { onSmallDisk } from './small-disk.ts';

onSmallDisk('a disk that runs full under the views', 16, (disk) => {
  /**
   * @fault The disk runs full while views are made
   * @caller commands are recorded; decisions from views `LEDGER_STALE` within `MAX_STALENESS`, reads 503
   * @durable every event; of each batch all documents and the checkpoint, or nothing
   * @heals by itself as soon as there is room, without a restart
   */
  describe.each(seeds)('while events are projected (FAULT_SEED=%i)', (seed) => {
    const chance = new Chance(seed);
    const consents = new RecordedConsents(chance);
    let folder: LedgerFolder;
    let ledger: Ledger;

    beforeAll(async () => {
      folder = new LedgerFolder(disk.path);
      const documentStore = await openSqliteDocumentStore({ file: join(folder.path, viewsFile), clock: Date.now });
      await documentStore.ensure(readModels.flatMap(specsOf));
      ledger = { eventStore: new MemoryEventStore(), documentStore, clock: Date.now, close: () => documentStore.close() };
      await consents.begin(ledger.eventStore);
    });
    afterAll(async () => {
      disk.clear();
      await ledger.close();
      await folder.end();
    });

    it('answers nothing old, and catches up once there is room', () =>
      projecting(ledger, async () => {
        expect(await faultsOfLedger(ledger)).toEqual([]);
        disk.fill(chance.below(64 * 1024));
        await consents.record(ledger.eventStore, 300);
        expect(await consents.decided(ledger)).toEqual(['LEDGER_STALE']);

        disk.clear();
        expect(await faultsOfLedger(ledger)).toEqual([]);
        expect(await consents.decided(ledger)).toEqual(['WITHDRAWN']);
      }));
  });
});
