import { chmodSync, mkdirSync, truncateSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { failedStart } from '../support/failed-start.ts';
import { LedgerFolder } from '../support/ledger-folder.ts';

let folder: LedgerFolder;
beforeEach(() => void (folder = new LedgerFolder()));
afterEach(() => folder.end());

/** One line on standard error, with the code, the place and the cause. */
const line = (code: string, place: string, cause: string) => ({
  code: 1,
  complaint: expect.stringMatching(new RegExp(`^${code}: [^\n]*${RegExp.escape(place)}[^\n]*${cause}[^\n]*\n$`)) as unknown,
});

/**
 * @fault A folder, a file, a key or an address cannot be used at the start
 * @caller the process ends, exit code 1, with one line that names the place and the cause
 * @durable everything: nothing was touched
 * @heals by the operator, who mends what the line names
 */
describe('a start that fails names the place and the cause', () => {
  it.each([
    ['the folder of the ledger is a file', 'EVENT_STORE_URL', 'file', 'a file .ENOTDIR.'],
    ['the folder of the ledger lies below a file', 'EVENT_STORE_URL', 'file/below', 'a file .ENOTDIR.'],
    ['the folder of the views is a file', 'DOCUMENT_STORE_URL', 'file', 'a file, not a folder .EEXIST.'],
  ])('%s', async (_, variable, name, cause) => {
    const ledger = join(folder.path, 'ledger');
    writeFileSync(join(folder.path, 'file'), '');
    const place = join(folder.path, name);

    expect(await failedStart(ledger, { [variable]: `embedded:${place}` })).toEqual(line('STORE_UNAVAILABLE', place, cause));
  });

  it('the file of the views is a folder', async () => {
    const views = join(folder.path, 'views');
    mkdirSync(join(views, 'views.sqlite'), { recursive: true });

    expect(await failedStart(join(folder.path, 'ledger'), { DOCUMENT_STORE_URL: `embedded:${views}` })).toEqual(
      line('STORE_UNAVAILABLE', join(views, 'views.sqlite'), 'unable to open'),
    );
  });

  it('the folder holds something else', async () => {
    writeFileSync(join(folder.path, 'holiday.jpg'), '');

    expect(await failedStart(folder.path)).toEqual(line('LEDGER_FOLDER_FOREIGN', folder.path, 'holds no ledger.json'));
  });

  it.each([
    ['ledger.json', 'LEDGER_MARKER_INVALID', 'no longer'],
    ['events.sqlite', 'LEDGER_FILE_DAMAGED', 'damaged'],
    ['views.sqlite', 'VIEWS_FILE_FOREIGN', 'no longer'],
    ['development-key.json', 'DEVELOPMENT_KEY_UNREADABLE', 'cannot be read'],
  ])('%s is damaged', async (name, code, cause) => {
    await (await folder.start()).stop();
    const file = join(folder.path, name);
    truncateSync(file, 0);
    writeFileSync(file, 'not what it was'.repeat(1_000));

    expect(await failedStart(folder.path)).toEqual(line(code, file, cause));
  });

  it('others may write the folder', async () => {
    chmodSync(folder.path, 0o770);

    expect(await failedStart(folder.path)).toEqual(line('FOLDER_OPEN_TO_OTHERS', folder.path, 'chmod go-w'));
  });

  it('the port is in use', async () => {
    const other = createServer();
    await new Promise<void>((listens) => other.listen(0, '127.0.0.1', listens));
    const { port } = other.address() as AddressInfo;

    const failed = await failedStart(folder.path, { PORT: `${port}` });
    other.close();
    expect(failed).toEqual(line('ADDRESS_UNAVAILABLE', `127.0.0.1:${port}`, 'another process listens there .EADDRINUSE.'));
  });

  it('the host does not exist', async () =>
    expect(await failedStart(folder.path, { HOST: 'nowhere.invalid' })).toEqual(
      line('ADDRESS_UNAVAILABLE', 'nowhere.invalid', 'no such host'),
    ));
});
