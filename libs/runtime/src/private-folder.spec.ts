import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { chmodSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openLedger } from './ledger.ts';
import { settingsFrom } from './settings.ts';

let root: string;
let folder: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'private-'));
  folder = join(root, 'ledger');
});
afterEach(() => rmSync(root, { recursive: true }));

const settings = () => settingsFrom({ EVENT_STORE_URL: `embedded:${folder}`, DOCUMENT_STORE_URL: `embedded:${folder}` });
const opened = async <Seen>(look: () => Seen): Promise<Seen> => {
  const ledger = await openLedger(settings(), { clock: Date.now, warn: () => {} });
  try {
    return look();
  } finally {
    await ledger.close();
  }
};
const modeOf = (path: string) => (statSync(path).mode & 0o777).toString(8);
const modes = () => ({
  folder: modeOf(folder),
  files: [...new Set(readdirSync(folder).map((name) => modeOf(join(folder, name))))],
});

describe('the folder of a ledger', () => {
  it('is closed to others, with each of its files, also when it was open to their reading', async () => {
    expect(await opened(modes)).toEqual({ folder: '700', files: ['600'] });
    chmodSync(folder, 0o755);
    for (const name of readdirSync(folder)) chmodSync(join(folder, name), 0o644);
    expect(await opened(modes)).toEqual({ folder: '700', files: ['600'] });
  });

  it.each(['.', 'ledger.json', 'events.sqlite', 'views.sqlite', 'development-key.json'])(
    'is refused when others may write %s',
    async (name) => {
      await opened(modes);
      writeFileSync(join(folder, 'development-key.json'), '{}', { mode: 0o600 });
      const path = join(folder, name);
      for (const mode of [0o720, 0o702]) {
        chmodSync(path, mode);
        await expect(opened(modes)).rejects.toMatchObject({
          code: 'FOLDER_OPEN_TO_OTHERS',
          message: expect.stringContaining(`chmod go-w ${path}`),
        });
        expect(modeOf(path)).toBe(mode.toString(8));
      }
    },
  );

  it('may hold files of others: they are none of ours to close', async () => {
    await opened(modes);
    const notes = join(folder, 'notes.txt');
    writeFileSync(notes, '');
    chmodSync(notes, 0o666);
    await opened(modes);
    expect(modeOf(notes)).toBe('666');
  });
});
