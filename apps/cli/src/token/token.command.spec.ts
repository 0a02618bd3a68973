import { chmod, mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { developmentKey } from '#access';
import { CliFixture } from '../testing/cli-fixture.ts';
import { newsletter } from '../testing/story.ts';

const fixture = CliFixture.forAllTests();
const claims = '--controller acme --roles service-command,service-decision --sub billing';
const keyOf = () => developmentKey({ folder: fixture.folder, production: false, clock: () => fixture.now });

describe('ledger token', () => {
  it('refuses in production, and makes no key', async () => {
    const { code, out, err } = await fixture.ledger(`token ${claims}`, { NODE_ENV: 'production' });
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toMatch(/^DEVELOPMENT_KEY_REFUSED: [^\n]+$/);
    expect(await readdir(fixture.folder)).toEqual([]);
  });

  it('takes the key of another folder where one is named, as the services do', async () => {
    const folder = join(fixture.folder, 'keys');
    await mkdir(folder);
    const { out } = await fixture.ledger(`token ${claims}`, { DEVELOPMENT_KEY_FOLDER: folder });
    const key = await developmentKey({ folder, production: false, clock: () => fixture.now });
    expect(await key.verifier.verify(out)).toMatchObject({ sub: 'billing' });
    await rm(folder, { recursive: true });
  });

  it.each(['keys', 'keys/development-key.json'])('refuses a key that others may have changed: %s', async (name) => {
    const folder = join(fixture.folder, 'keys');
    const env = { DEVELOPMENT_KEY_FOLDER: folder };
    await fixture.ledger(`token ${claims}`, env);
    await chmod(join(fixture.folder, name), 0o720);
    const { code, out, err } = await fixture.ledger(`token ${claims}`, env);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toMatch(/^DEVELOPMENT_KEY_OPEN_TO_OTHERS: [^\n]+$/);
    await rm(folder, { recursive: true });
  });

  it('prints the token and nothing else, before there is a ledger', async () => {
    const { code, out, err } = await fixture.ledger(`token ${claims}`);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+$/);
    expect(await (await keyOf()).verifier.verify(out)).toMatchObject({
      controllerId: 'acme',
      roles: ['service-command', 'service-decision'],
      sub: 'billing',
      expiresAt: fixture.now / 1_000 + 15 * 60,
    });
  });

  it('names the systems whose erasure tasks the caller reports', async () => {
    const verified = async (options: string) =>
      (await keyOf()).verifier.verify((await fixture.ledger(`token ${claims} ${options}`)).out);
    expect(await verified('--systems crm,billing')).toMatchObject({ systems: ['crm', 'billing'] });
    expect(await verified('')).toMatchObject({ systems: [] });
  });

  it('prints a token that the service takes which makes the ledger in that folder later', async () => {
    const early = await fixture.ledger(`token ${claims}`);
    await fixture.record(newsletter);
    expect(await readdir(fixture.folder)).toContain('ledger.json');
    expect(await (await keyOf()).verifier.verify(early.out)).toMatchObject({ sub: 'billing' });
  });

  it.each([
    ['PT15M', 900],
    ['90s', 90],
    ['30', 30],
  ])('prints a token that is valid for %s', async (lifetime, seconds) => {
    const { out } = await fixture.ledger(`token ${claims} --lifetime ${lifetime}`);
    const principal = await (await keyOf()).verifier.verify(out);
    expect(principal?.expiresAt).toBe(Math.floor(fixture.now / 1_000) + seconds);
  });
});
