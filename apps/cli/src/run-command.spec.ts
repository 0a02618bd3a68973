import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { CliFixture } from './testing/cli-fixture.ts';
import { anna } from './testing/story.ts';

const fixture = CliFixture.forAllTests();

describe('a command that is given wrongly', () => {
  it.each([
    ['', /Usage: ledger/],
    ['nonsense', /^error: unknown command 'nonsense'$/],
    ['events --nonsense', /^error: unknown option '--nonsense'$/],
    ['events more', /^error: too many arguments/],
    ['events --limit 0', /^error: option '--limit <count>' argument '0' is invalid\. It must be a whole number from 1 on\.$/],
    ['events --limit 1.5', /whole number/],
    ['events --after -1', /position/],
    ['events --after 12x', /position/],
    ['events --type consent', /Allowed choices are ControllerConfigured/],
    ['events --controller Acme', /lower-case/],
    ['history --controller acme', /^error: missing required argument 'subjectRef'$/],
    ['history anna --controller acme', /22 characters/],
    ['token --controller acme --sub shop', /--roles/],
    ['token --controller acme --sub shop --roles admin,boss', /^[^\n]*There is no role "boss"\.$/],
    ['token --controller acme --sub shop --roles admin,admin', /twice/],
    ['token --controller acme --sub a@b.example --roles admin', /pseudonym/],
    ['token --controller acme --sub shop --roles admin --lifetime P1M', /duration/],
    ['token --controller acme --sub shop --roles admin --lifetime 0', /duration/],
    ['token --controller acme --sub shop --roles admin --lifetime 901s', /at most 15 minutes/],
    [`decide ${anna} --controller acme`, /--purpose/],
    [`decide ${anna} --controller acme --purpose news --operation sell`, /Allowed choices are collect, store, use/],
    [`decide ${anna} --controller acme --purpose news --operation share`, /^error: .*asks for '--recipient <id>'$/],
    [`decide ${anna} --controller acme --purpose news --exception mine`, /Allowed choices/],
    [`decide ${anna} --controller acme --purpose news --categories email,,phone`, /lower-case/],
    [`decide ${anna} --controller acme --purpose news --at yesterday`, /a time such as/],
    [`decide ${anna} --controller acme --purpose news --known-at 2026-02-30T00:00:00Z`, /a time such as/],
  ])('%s', async (line, complaint) => {
    const { code, out, err } = await fixture.ledger(line);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(complaint);
  });

  it('changes nothing', async () => expect(await readdir(fixture.folder)).toEqual([]));
});

describe('help', () => {
  const helpOf = async (line: string): Promise<string> => {
    const { code, out, err } = await fixture.ledger(line);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/^Usage: ledger/);
    return out;
  };

  it('of every command is no fault, asked for in either way', async () => {
    const overview = await helpOf('--help');
    const names = [...overview.slice(overview.indexOf('Commands:')).matchAll(/^ {2}(?!help )([a-z]+) /gm)].map(
      ([, name]) => name!,
    );
    expect(names).toEqual(expect.arrayContaining(['token', 'events', 'history', 'check', 'decide']));
    for (const name of names) {
      await helpOf(`${name} --help`);
      await helpOf(`help ${name}`);
    }
  });

  it('tells the default of an option', async () => expect(await helpOf('events --help')).toMatch(/--after .*\(default: 0\)/));
});

describe('a folder without a ledger', () => {
  const readers = ['events', `history ${anna} --controller acme`, 'check', `decide ${anna} --controller acme --purpose news`];

  it.each(readers)('is named by %s, which makes none', async (line) => {
    const folder = join(fixture.folder, 'absent');
    const { code, out, err } = await fixture.ledger(line, { EVENT_STORE_URL: `embedded:${folder}` });
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toMatch(/^LEDGER_MISSING: There is no ledger in \S+absent\. [^\n]+$/);
    expect(await readdir(fixture.folder)).toEqual([]);
  });

  it('is one also when the development key lies there already', async () => {
    await fixture.ledger('token --controller acme --sub shop --roles admin');
    expect((await fixture.ledger('events')).err).toMatch(/^LEDGER_MISSING/);
    expect(await readdir(fixture.folder)).toEqual(['development-key.json']);
    await rm(join(fixture.folder, 'development-key.json'));
  });

  it('is not made out of somebody else’s', async () => {
    const folder = join(fixture.folder, 'theirs');
    await mkdir(folder);
    await writeFile(join(folder, 'thesis.txt'), '');
    const { code, err } = await fixture.ledger('events', { EVENT_STORE_URL: `embedded:${folder}` });
    expect({ code, err }).toMatchObject({ code: 1, err: expect.stringMatching(/^LEDGER_FOLDER_FOREIGN/) });
  });

  it('is not looked for under a URL that names none', async () => {
    const { code, out, err } = await fixture.ledger('events', { EVENT_STORE_URL: 'postgres://somewhere' });
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toMatch(/^SETTINGS_INVALID: .*EVENT_STORE_URL must be embedded:<folder>/s);
  });
});

describe('a server that cannot be reached', () => {
  it('is named in one line, without its user and password', async () => {
    for (const [host, options, reason] of [
      ['127.0.0.1:9', 'tls=false', 'ECONNREFUSED'],
      ['localhost:9', 'tlsCAFile=/absent.pem', 'open failed (ENOENT)'],
    ]) {
      const url = `esdb://ops:secret@${host}?${options}`;
      const { code, out, err } = await fixture.ledger('events', { EVENT_STORE_URL: url });
      expect([code, out]).toEqual([1, '']);
      expect(err).toBe(`STORE_UNAVAILABLE: esdb://${host} cannot be reached: ${reason}`);
    }
  });
});
