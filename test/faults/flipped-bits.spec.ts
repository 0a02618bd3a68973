import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { EventStore } from '#event-store';
import { ledgerCategories } from '#kernel';
import { runCommand } from '../../apps/cli/src/run-command.ts';
import { LedgerFolder } from '../support/ledger-folder.ts';
import { ledgerIn, projecting } from './embedded-ledger.ts';
import { faultsOfLedger } from './ledger-oracle.ts';
import { RecordedConsents } from './recorded-consents.ts';
import { Chance, seeds } from './rounds.ts';

jest.setTimeout(300_000);

/** More in `npm run test:full`, which has more rounds too. */
const flips = process.env['FULL'] ? 20 : 6;

/**
 * @fault One bit flips anywhere in the files of an embedded ledger, which was closed or killed
 * @caller the process does not start, reads are 503, or `ledger check` names the place; never another content
 * @durable what lies before the damage
 * @heals events by a restore; views are moved away and made anew
 */
describe.each(seeds)('a bit that flips in the files of a ledger (FAULT_SEED=%i)', (seed) => {
  const chance = new Chance(seed);
  const closed = new LedgerFolder();
  /** The same files as a kill leaves them. */
  const killed = new LedgerFolder();
  const folders: LedgerFolder[] = [closed, killed];
  const consents = new RecordedConsents(chance);
  let recorded: string;

  beforeAll(async () => {
    const ledger = await ledgerIn(closed.path);
    await consents.begin(ledger.eventStore);
    await projecting(ledger, async () => {
      await consents.record(ledger.eventStore, 60);
      expect(await faultsOfLedger(ledger)).toEqual([]);
      cpSync(closed.path, killed.path, { recursive: true });
    });
    recorded = await contentOf(ledger.eventStore);
    await ledger.close();
  });
  afterAll(() => Promise.all(folders.map((folder) => folder.end())));

  it.each(['closed', 'killed'] as const)('is found, or changes nothing (%s)', async (state) => {
    let found = 0;
    const harm: (readonly [string, readonly string[]])[] = [];
    for (let flip = 0; flip < flips; flip++) {
      const folder = new LedgerFolder();
      cpSync((state === 'closed' ? closed : killed).path, folder.path, { recursive: true });
      const place = flipIn(folder.path);
      if ((await check(folder.path)) !== 0) found += 1;
      else harm.push([place, await harmIn(folder.path)]);
      await folder.end();
    }
    expect(harm.filter(([, faults]) => faults.length > 0)).toEqual([]);
    expect(found).toBeGreaterThan(0);
  });

  /** Flips one bit of one file; resolves with its place. */
  function flipIn(folder: string): string {
    const name = chance.of(readdirSync(folder).filter((file) => !file.endsWith('-shm')));
    const bytes = readFileSync(join(folder, name));
    const at = chance.below(bytes.length);
    const bit = chance.below(8);
    if (bytes.length > 0) bytes[at]! ^= 1 << bit;
    writeFileSync(join(folder, name), bytes);
    return `${name}, byte ${at}, bit ${bit}`;
  }

  async function check(folder: string): Promise<number> {
    const env = { EVENT_STORE_URL: `embedded:${folder}`, DOCUMENT_STORE_URL: `embedded:${folder}` };
    const silent = (): void => undefined;
    return runCommand(['check'], { env, clock: Date.now, print: silent, warn: silent });
  }

  async function harmIn(folder: string): Promise<readonly string[]> {
    const ledger = await ledgerIn(folder);
    try {
      const other = (await contentOf(ledger.eventStore)) === recorded ? [] : ['the events are others'];
      return await projecting(ledger, async () => {
        const faults = await faultsOfLedger(ledger);
        const permitted = (await consents.decided(ledger)).filter((code) => code !== 'WITHDRAWN');
        return [...other, ...faults, ...permitted];
      });
    } finally {
      await ledger.close();
    }
  }
});

/** All events in their order, and again as their streams are read. */
async function contentOf(store: EventStore): Promise<string> {
  const events = await Array.fromAsync(store.readAll(0n, ledgerCategories));
  const streams = [...new Set(events.map(({ stream }) => stream))];
  const byStream = await Promise.all(streams.map((stream) => Array.fromAsync(store.readStream(stream))));
  const asText = (_: string, value: unknown): unknown => (typeof value === 'bigint' ? `${value}` : value);
  return JSON.stringify([events, byStream], asText);
}
