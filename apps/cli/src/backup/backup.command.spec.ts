import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { developmentKey } from '#access';
import { CliFixture } from '../testing/cli-fixture.ts';
import { anna, boris, gives, newsletter, withdraws } from '../testing/story.ts';

describe('ledger backup', () => {
  const fixture = CliFixture.forAllTests(async (made) => {
    await made.record(newsletter, gives(anna), gives(boris));
    await made.project();
    await developmentKey({ folder: made.folder, production: false, clock: Date.now });
  });
  let folder: string;
  beforeEach(async () => void (folder = join(await mkdtemp(join(tmpdir(), 'backup-')), 'monday')));
  afterEach(() => rm(join(folder, '..'), { recursive: true }));

  const restored = () => ({ EVENT_STORE_URL: `embedded:${folder}`, DOCUMENT_STORE_URL: `embedded:${folder}` });
  const ledgerIn = async (env = {}) => (await fixture.ledger('events', env)).out;

  it('is a ledger with equal events, usable views and the same key, which its owner alone can read', async () => {
    const { code, out, err } = await fixture.ledger(`backup ${folder}`);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/^Ledger [0-9a-f-]{36} up to position 3 is in /);
    expect(await ledgerIn(restored())).toBe(await ledgerIn());
    const checks = await fixture.json('check', restored());
    expect(checks.filter(({ faults }) => faults !== 0)).toEqual([]);
    expect(checks).toContainEqual({ check: 'processing-status.v2 equals a replay', checked: 2, faults: 0 });
    expect((await stat(folder)).mode & 0o777).toBe(0o700);
    for (const file of ['development-key.json', 'events.sqlite', 'views.sqlite'])
      expect([file, (await stat(join(folder, file))).mode & 0o777]).toEqual([file, 0o600]);
  });

  it('is of the moment, also of what only the write-ahead log holds, and does not change afterwards', async () => {
    await fixture.open(async () => {
      await fixture.record(withdraws(anna));
      expect(await fixture.json(`backup ${folder}`)).toMatchObject([{ position: '4' }]);
    });
    await fixture.record(withdraws(boris));
    expect((await ledgerIn()).split('\n')).toHaveLength((await ledgerIn(restored())).split('\n').length + 1);
  });

  it('goes into a folder of its own', async () => {
    await fixture.ledger(`backup ${folder}`);
    const files = await readdir(folder);
    expect(await fixture.ledger(`backup ${folder}`)).toMatchObject({
      code: 1,
      err: `BACKUP_FOLDER_IN_USE: ${folder} is not empty; a backup is made in a folder of its own`,
    });
    expect(await readdir(folder)).toEqual(files);
  });

  it('is no ledger before it is whole', async () => {
    await fixture.ledger(`backup ${folder}`);
    await rm(join(folder, 'ledger.json'));
    expect(await fixture.ledger('events', restored())).toMatchObject({
      code: 1,
      err: expect.stringMatching(/^LEDGER_FOLDER_FOREIGN: /),
    });
  });

  it('leaves out views that are not there', async () => {
    const { code, err } = await fixture.ledger(`backup ${folder}`, { DOCUMENT_STORE_URL: 'embedded:/nowhere' });
    expect(code).toBe(0);
    expect(err).toBe('There are no views in /nowhere that a backup could take; they are made again from the ledger.');
    expect((await readdir(folder)).toSorted()).toEqual(['development-key.json', 'events.sqlite', 'ledger.json']);
  });

  it('makes no ledger where there is none, and says whose matter a server is', async () => {
    expect(await fixture.ledger(`backup ${folder}`, { EVENT_STORE_URL: `embedded:${folder}-none` })).toMatchObject({
      code: 1,
      err: expect.stringMatching(/^LEDGER_MISSING: /),
    });
    expect(
      await fixture.ledger(`backup ${folder}`, { EVENT_STORE_URL: 'esdb://user:secret@127.0.0.1:1?tls=false' }),
    ).toMatchObject({
      code: 1,
      err: expect.stringMatching(/^BACKUP_NOT_EMBEDDED: (?!.*secret)/),
    });
    await expect(readdir(folder)).rejects.toThrow('ENOENT');
  });

  it('says what is in the way of its folder', async () => {
    await writeFile(join(folder, '..', 'file'), '');
    const { code, err } = await fixture.ledger(`backup ${join(folder, '../file/monday')}`);
    expect({ code, err }).toEqual({ code: 1, err: expect.stringMatching(/^STORE_UNAVAILABLE: .*backup/) });
  });
});
