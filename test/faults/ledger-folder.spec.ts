import { readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { failedStart } from '../support/failed-start.ts';
import { HttpClient } from '../support/http-client.ts';
import { LedgerFolder } from '../support/ledger-folder.ts';
import { startTokenIssuer, type TokenIssuer } from '../support/token-issuer.ts';

let folder: LedgerFolder;
beforeEach(() => void (folder = new LedgerFolder()));
afterEach(() => folder.end());

const filesOf = ({ path }: LedgerFolder): readonly string[] => readdirSync(path).sort();
const refusedWith = (code: string) => ({ code: 1, complaint: expect.stringContaining(`${code}: `) as unknown });

/**
 * @fault The event file is missing or empty, or the folder holds something else
 * @caller the process ends, exit code 1 (`LEDGER_FILE_MISSING`, `LEDGER_FOLDER_FOREIGN`)
 * @durable what is there: no empty ledger is put over an old one
 * @heals by a restore
 */
describe('a folder that is not whole, or not ours', () => {
  it.each([
    ['is missing', (path: string) => rmSync(path)],
    ['is empty', (path: string) => writeFileSync(path, '')],
  ])('is refused, and no empty ledger is put over it, when the event file of a ledger in use %s', async (_, damage) => {
    await (await folder.start()).stop();
    for (const suffix of ['-wal', '-shm']) rmSync(join(folder.path, `events.sqlite${suffix}`), { force: true });
    damage(join(folder.path, 'events.sqlite'));
    const left = filesOf(folder);

    expect(await failedStart(folder.path)).toMatchObject(refusedWith('LEDGER_FILE_MISSING'));
    expect(filesOf(folder)).toEqual(left);
  });

  it('is refused, and left as it is, when it holds something else and no ledger.json', async () => {
    writeFileSync(join(folder.path, 'holiday.jpg'), 'not a ledger');

    expect(await failedStart(folder.path)).toMatchObject(refusedWith('LEDGER_FOLDER_FOREIGN'));
    expect(filesOf(folder)).toEqual(['holiday.jpg']);
  });
});

it('a service that was started with the umask 0 makes its files for their owner alone', async () => {
  const umask = process.umask(0);
  const starting = folder.start();
  process.umask(umask);
  await starting;
  const modes = filesOf(folder).map((name) => [name, statSync(join(folder.path, name)).mode & 0o777]);

  expect(modes).toContainEqual(['events.sqlite-wal', 0o600]);
  expect(modes.filter(([, mode]) => mode !== 0o600)).toEqual([]);
});

/**
 * @fault A volume that is not mounted, in production
 * @caller the process ends, exit code 1 (`LEDGER_NOT_INITIALISED`)
 * @durable the ledger on the volume
 * @heals once the volume is mounted
 */
describe('with NODE_ENV=production', () => {
  let issuer: TokenIssuer;
  beforeEach(async () => void (issuer = await startTokenIssuer()));
  afterEach(() => issuer.close());

  it('nothing signs tokens but the issuer: without one the service does not start', async () => {
    const started = await failedStart(folder.path, { NODE_ENV: 'production', LEDGER_INIT: 'true' });

    expect(started).toMatchObject(refusedWith('SETTINGS_INVALID'));
    expect(started.complaint).toContain('AUTH_ISSUER');
    expect(filesOf(folder)).toEqual([]);
  });

  it('an empty folder is not made into a ledger unasked: it may be a volume that is not mounted', async () => {
    expect(await failedStart(folder.path, issuer.env)).toMatchObject(refusedWith('LEDGER_NOT_INITIALISED'));
    expect(filesOf(folder)).toEqual([]);
  });

  it('a ledger is made when LEDGER_INIT says so, and only the tokens of the issuer open it', async () => {
    const service = await folder.start({ env: { ...issuer.env, LEDGER_INIT: 'true' } });
    const byIssuer = new HttpClient(() => service.url, await issuer.token(['admin']), { position: 0n });
    const elsewhere = new LedgerFolder();
    const byDevelopmentKey = await elsewhere.caller(service, ['admin']);
    await elsewhere.end();

    expect((await byIssuer.get('/v1/purposes')).status).toBe(200);
    expect((await byDevelopmentKey.get('/v1/purposes')).status).toBe(401);
    expect(filesOf(folder)).not.toContain('development-key.json');
    await service.stop();

    expect(await (await folder.start({ env: issuer.env })).stop()).toBe(0);
  });
});
