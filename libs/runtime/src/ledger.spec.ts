import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openLedger } from './ledger.ts';
import { settingsFrom } from './settings.ts';

describe('the stores of a process', () => {
  let root: string;
  const files = async (events: string, views: string) => {
    const env = { EVENT_STORE_URL: `embedded:${join(root, events)}`, DOCUMENT_STORE_URL: `embedded:${join(root, views)}` };
    const ledger = await openLedger(settingsFrom(env), { clock: Date.now, warn: () => {} });
    await ledger.close();
    return readdir(root, { recursive: true }).then((names) => names.toSorted());
  };

  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'stores-'));
  });
  afterEach(() => rm(root, { recursive: true }));

  it('may share a folder', async () =>
    expect(await files('data', 'data')).toEqual(['data', 'data/events.sqlite', 'data/ledger.json', 'data/views.sqlite']));

  it('may each have a folder of its own, made when it is absent', async () =>
    expect(await files('ledger', 'views')).toEqual([
      'ledger',
      'ledger/events.sqlite',
      'ledger/ledger.json',
      'views',
      'views/views.sqlite',
    ]));
});
