import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { event, subject } from '../conformance/store-fixture.ts';
import { type TemporaryLedger, temporaryLedger } from '../testing/temporary-ledger.ts';

/** The folder as a killed process leaves it, step by step; in production, without the operator's permission given again. */
describe('an initialisation that was cut off', () => {
  let ledger: TemporaryLedger;
  let ledgerId: string;
  const at = (name: string) => join(ledger.folder, name);
  const goesOn = async () => {
    const store = await ledger.open({ production: true });
    expect(store.ledgerId).toBe(ledgerId);
    expect((await store.append(subject('a'), 'noStream', [event()])).kind).toBe('appended');
    expect(JSON.parse(await readFile(at('ledger.json'), 'utf8'))).toMatchObject({ files: { events: 'events.sqlite' } });
  };

  /** A whole ledger without an event, whose marker does not list the event file yet. */
  beforeEach(async () => {
    ledger = await temporaryLedger();
    const store = await ledger.open();
    ledgerId = store.ledgerId;
    await store.close();
    await writeFile(at('ledger.json'), JSON.stringify({ ledgerId, schema: 1, files: {} }));
  });
  afterEach(() => ledger.dispose());

  it('before the marker was in place begins anew', async () => {
    await rm(at('events.sqlite'));
    await rm(at('ledger.json'));
    await writeFile(at('.ledger.json.0b9f4c0e'), '{"ledg');
    await expect(ledger.open({ production: true })).rejects.toMatchObject({ code: 'LEDGER_NOT_INITIALISED' });
    expect((await ledger.open()).ledgerId).not.toBe(ledgerId);
  });

  it('before the event file was there goes on', async () => {
    await rm(at('events.sqlite'));
    await goesOn();
  });

  it('while the event file was empty goes on', async () => {
    await truncate(at('events.sqlite'));
    await goesOn();
  });

  it('before the event file was listed goes on', () => goesOn());

  it('is not what an older marker beside a used ledger is taken for', async () => {
    await rm(at('events.sqlite'));
    await writeFile(at('views.sqlite'), 'views');
    await expect(ledger.open()).rejects.toMatchObject({ code: 'LEDGER_FILE_MISSING' });
  });

  it('never takes in the event file of another ledger', async () => {
    await writeFile(at('ledger.json'), JSON.stringify({ ledgerId: 'another', schema: 1, files: {} }));
    await expect(ledger.open()).rejects.toMatchObject({ code: 'LEDGER_FILE_OF_ANOTHER_LEDGER' });
  });
});
