import { chmod, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { formatVerifierKey, newKeyFile, type Signer } from '#transparency-log';
import { logKeys } from './log-keys.ts';
import { settingsFrom } from './settings.ts';

const ledger = { ledgerId: 'b8a9' };
const names = (signers: readonly Signer[]) => signers.map(({ key }) => formatVerifierKey(key));
let folder: string;
const file = () => join(folder, 'log-key.pem');
const keysBy = (env: Record<string, string>) => logKeys(settingsFrom({ EVENT_STORE_URL: `embedded:${folder}`, ...env }), ledger);
const production = {
  ...{ NODE_ENV: 'production', AUTH_ISSUER: 'https://issuer.example', AUTH_AUDIENCE: 'ledger' },
  AUTH_JWKS_URL: 'https://issuer.example/keys',
};

describe('the keys of the logs', () => {
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'log-keys-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('are made beside the ledger at the first start, for their owner alone, and used again', async () => {
    const first = names((await keysBy({})).signersOf('acme'));
    expect((await stat(file())).mode & 0o777).toBe(0o600);
    expect(await readdir(folder)).toEqual(['log-key.pem']);
    expect(names((await keysBy({})).signersOf('acme'))).toEqual(first);
    expect(await readFile(file(), 'utf8')).toMatch(/^-----BEGIN PRIVATE KEY-----/);
  });

  it('are made where the development key lies, when that is elsewhere', async () => {
    const elsewhere = join(folder, 'keys');
    await keysBy({ DEVELOPMENT_KEY_FOLDER: elsewhere });
    expect([await readdir(folder), await readdir(elsewhere)]).toEqual([['keys'], ['log-key.pem']]);
  });

  it('are one, of two processes that start together', async () => {
    const both = await Promise.all([keysBy({}), keysBy({})]);
    expect(new Set(both.flatMap(({ signersOf }) => names(signersOf('acme')))).size).toBe(1);
  });

  it('sign for each controller by the name of its log', async () => {
    const own = await keysBy({ LOG_ORIGIN: 'log.example' });
    expect([own.originOf('acme'), own.signersOf('shop')[0]!.key.name]).toEqual(['log.example/acme', 'log.example/shop']);
    expect((await keysBy({})).originOf('acme')).toBe('consent-ledger/b8a9/acme');
  });

  it('are several while one is replaced, the first of them the one that goes on', async () => {
    const files = [join(folder, 'new.pem'), join(folder, 'old.pem')];
    for (const each of files) await writeFile(each, newKeyFile(), { mode: 0o600 });
    const [first, second] = await Promise.all(
      files.map(async (each) => names((await keysBy({ LOG_KEY_FILE: each })).signersOf('a'))),
    );
    expect(names((await keysBy({ LOG_KEY_FILE: files.join(', ') })).signersOf('a'))).toEqual([...first!, ...second!]);
  });

  it.each<[string, () => Promise<unknown>, string]>([
    ['LOG_KEY_MISSING', () => keysBy(production), 'LOG_KEY_FILE'],
    ['LOG_KEY_MISSING', () => keysBy({ ...production, LOG_KEY_FILE: file() }), 'log-key.pem'],
    ['LOG_KEY_UNREADABLE', () => writeFile(file(), 'no key', { mode: 0o600 }).then(() => keysBy({})), 'log-key.pem'],
    ['LOG_KEY_UNREADABLE', () => keysBy({ LOG_KEY_FILE: folder }), 'cannot be read'],
    [
      'LOG_KEY_OPEN_TO_OTHERS',
      () =>
        keysBy({})
          .then(() => chmod(file(), 0o640))
          .then(() => keysBy({})),
      'chmod 600',
    ],
  ])('are refused with %s', async (code, start, named) => {
    await expect(start()).rejects.toMatchObject({ code, message: expect.stringContaining(named) });
  });
});
