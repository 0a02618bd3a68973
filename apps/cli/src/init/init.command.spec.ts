import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { CliFixture } from '../testing/cli-fixture.ts';
import { newsletter } from '../testing/story.ts';

const fixture = CliFixture.forAllTests();

describe('ledger init', () => {
  it('makes the ledger, and leaves the one that is there', async () => {
    const made = await fixture.ledger('init');
    expect(made).toMatchObject({ code: 0, out: expect.stringMatching(/^[0-9a-f-]{36}$/), err: '' });
    await fixture.record(newsletter);
    expect(await fixture.ledger('init')).toEqual(made);
    expect((await fixture.ledger('events')).out).toContain('1 event');
  });

  it('refuses a folder that holds something else', async () => {
    const folder = join(fixture.folder, 'other');
    await mkdir(folder);
    await writeFile(join(folder, 'notes.txt'), 'mine');
    const refused = await fixture.ledger('init', { EVENT_STORE_URL: `embedded:${folder}` });
    expect(refused).toMatchObject({ code: 1, out: '', err: expect.stringMatching(/^LEDGER_FOLDER_FOREIGN: /) });
    expect(await readdir(folder)).toEqual(['notes.txt']);
  });
});
