import { cpSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { collectionOf } from '#projections';
import { readModels } from '#read-models';
import type { Ledger } from '#runtime';
import { LedgerFolder } from '../support/ledger-folder.ts';
import { ledgerIn, projecting } from './embedded-ledger.ts';
import { faultsOfLedger } from './ledger-oracle.ts';
import { RecordedConsents } from './recorded-consents.ts';
import { Chance, seeds } from './rounds.ts';

const ofEvents = (file: string): boolean => file.startsWith('events.') || file === 'ledger.json';
const ofViews = (file: string): boolean => file.startsWith('views.');

/**
 * @fault An old backup of the events is restored under the views of later, and the ledger goes on from there
 * @caller decisions from views `LEDGER_STALE`, also when as many events were recorded anew as are gone
 * @durable what the backup holds, and what was acknowledged since the restore
 * @heals once the views are moved away: they are made anew
 */
describe.each(seeds)('an old backup under new views (FAULT_SEED=%i)', (seed) => {
  const chance = new Chance(seed);
  const folder = new LedgerFolder();
  const backup = new LedgerFolder();
  const consents = new RecordedConsents(chance);

  afterAll(() => Promise.all([folder.end(), backup.end()]));

  async function open(work: (ledger: Ledger) => Promise<void>): Promise<void> {
    const ledger = await ledgerIn(folder.path);
    try {
      await projecting(ledger, () => work(ledger));
    } finally {
      await ledger.close();
    }
  }

  function remove(wanted: (file: string) => boolean): void {
    for (const file of readdirSync(folder.path).filter(wanted)) rmSync(join(folder.path, file));
  }

  beforeAll(async () => {
    await open(async ({ eventStore }) => {
      await consents.begin(eventStore);
      await consents.record(eventStore, chance.below(20));
    });
    cpSync(folder.path, backup.path, { recursive: true });
    await open(async (ledger) => {
      // What the backup does not hold.
      await new RecordedConsents(chance).record(ledger.eventStore, 10 + chance.below(20));
      expect(await faultsOfLedger(ledger)).toEqual([]);
    });
    remove(ofEvents);
    for (const file of readdirSync(backup.path).filter(ofEvents)) cpSync(join(backup.path, file), join(folder.path, file));
  });

  it('is found out: nothing is answered from these views, however far the ledger goes on', () =>
    open(async (ledger) => {
      await consents.record(ledger.eventStore, chance.below(60));
      expect(await consents.decided(ledger)).toEqual(['LEDGER_STALE']);
      const progress = await Promise.all(readModels.map((model) => ledger.documentStore.progress(collectionOf(model))));
      expect(new Set(progress.map(({ condition }) => condition?.error))).toEqual(new Set(['VIEW_OF_ANOTHER_LEDGER']));
    }));

  it('serves its own ledger once the views are made anew', async () => {
    remove(ofViews);
    await open(async (ledger) => {
      expect(await faultsOfLedger(ledger)).toEqual([]);
      expect(await consents.decided(ledger)).toEqual(['WITHDRAWN']);
    });
  });
});
