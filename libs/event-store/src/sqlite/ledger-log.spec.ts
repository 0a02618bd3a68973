import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { event, subject } from '../conformance/store-fixture.ts';
import type { EventStore } from '../port/event-store.port.ts';
import { type TemporaryLedger, temporaryLedger } from '../testing/temporary-ledger.ts';

const refused = { name: 'LedgerRefused', code: 'LEDGER_LOG_MISSING' };
const opensAndCloses = join(import.meta.dirname, '../testing/opens-and-closes.ts');

/**
 * @fault The files of an open ledger were copied without the write-ahead log
 * @caller the process ends, exit code 1 (`LEDGER_LOG_MISSING`)
 * @durable what lies in the log, where the ledger was
 * @heals with the log put beside the file, or by a restore
 */
describe('the write-ahead log of a ledger', () => {
  let ledger: TemporaryLedger;
  beforeEach(async () => void (ledger = await temporaryLedger()));
  afterEach(() => ledger.dispose());

  const at = (...path: string[]) => join(ledger.folder, ...path);
  const marker = async (folder = '.') =>
    JSON.parse(await readFile(at(folder, 'ledger.json'), 'utf8')) as { ledgerId: string; closed?: boolean };
  const append = (store: EventStore, name: string) => store.append(subject(name), 'noStream', [event()]);
  /** Copies the files of the ledger as they lie there. */
  const copyTo = async (folder: string, files: readonly string[]) => {
    await mkdir(at(folder));
    for (const file of files) await cp(at(file), at(folder, file));
  };
  const whole = ['ledger.json', 'events.sqlite'];
  const eventsIn = async (store: EventStore) => (await Array.fromAsync(store.readAll(0n, ['subject']))).length;

  it('is on record until the last one has closed the ledger', async () => {
    const [one, other] = [await ledger.open(), await ledger.open()];
    expect(await marker()).toMatchObject({ closed: false });
    await one.close();
    expect(await marker()).toMatchObject({ closed: false });
    await other.close();
    expect(await marker()).toMatchObject({ closed: true });
    await ledger.open();
    expect(await marker()).toMatchObject({ closed: false });
  });

  it('is missed, and nothing is changed, where the files of an open ledger were copied without it', async () => {
    await append(await ledger.open(), 'a');
    await copyTo('copy', whole);
    await expect(ledger.open({ folder: at('copy') })).rejects.toMatchObject(refused);
    await expect(ledger.open({ folder: at('copy') })).rejects.toThrow(`${at('copy', 'events.sqlite-wal')} is missing`);
    expect(await readdir(at('copy'))).toEqual(whole.toSorted());
  });

  it('may be given up by whoever owns the ledger', async () => {
    await append(await ledger.open(), 'a');
    await copyTo('copy', whole);
    await writeFile(at('copy', 'ledger.json'), JSON.stringify({ ...(await marker('copy')), closed: true }));
    expect(await eventsIn(await ledger.open({ folder: at('copy') }))).toBe(0);
  });

  it('brings back what was acknowledged before a crash, and is then no longer needed', async () => {
    await append(await ledger.open(), 'a');
    await copyTo('crashed', [...whole, 'events.sqlite-wal']);
    const store = await ledger.open({ folder: at('crashed') });
    expect(await eventsIn(store)).toBe(1);
    await store.close();
    expect(await eventsIn(await ledger.open({ folder: at('crashed') }))).toBe(1);
  });

  it('is not missed in a copy of a closed ledger, nor in one of a version that did not record it', async () => {
    const store = await ledger.open();
    await append(store, 'a');
    await store.close();
    await copyTo('copy', whole);
    await copyTo('old', whole);
    const { closed: _closed, ...old } = await marker('old');
    await writeFile(at('old', 'ledger.json'), JSON.stringify(old));
    for (const folder of ['copy', 'old']) expect(await eventsIn(await ledger.open({ folder: at(folder) }))).toBe(1);
  });

  it('is not missed after an opening that was refused', async () => {
    await append(await ledger.open(), 'a');
    await copyTo('crashed', [...whole, 'events.sqlite-wal']);
    const { ledgerId } = await marker('crashed');
    const rename = async (id: string) =>
      writeFile(at('crashed', 'ledger.json'), JSON.stringify({ ...(await marker('crashed')), ledgerId: id }));
    await rename('0b9f4c0e-0000-4000-8000-000000000000');
    await expect(ledger.open({ folder: at('crashed') })).rejects.toMatchObject({ code: 'LEDGER_FILE_OF_ANOTHER_LEDGER' });
    await rename(ledgerId);
    expect(await eventsIn(await ledger.open({ folder: at('crashed') }))).toBe(1);
  });

  it('is never missed by processes that open and close the ledger at the same time', async () => {
    await (await ledger.open()).close();
    const ends = Array.from({ length: 3 }, async () => {
      const child = spawn(process.execPath, ['--conditions=source', opensAndCloses, ledger.folder, '25']);
      const [complaint, [code]] = await Promise.all([text(child.stderr), once(child, 'exit') as Promise<[number | null]>]);
      return `${code} ${complaint}`;
    });
    expect(await Promise.all(ends)).toEqual(Array(3).fill('0 '));
    expect(await marker()).toMatchObject({ closed: true });
    expect(await eventsIn(await ledger.open())).toBe(75);
  });
});
