import { describe, expect, it } from '@jest/globals';
import { extract } from 'tar-stream';
import { SignedLog } from '../testing/bundle-of.ts';
import { signerFrom } from '../testing/key-files.ts';
import { filesIn } from '../testing/tar-files.ts';
import { parseFrontier, parseManifest, parsePrevious } from './manifest.ts';
import { TarMalformed } from './read-tar.ts';
import { parseTarHeader, tarHeader } from './tar-header.ts';
import { writeBundle } from './write-bundle.ts';

const sha256 = 'a'.repeat(64);
const entry = (stream: string, revision: number, data: object = {}) =>
  JSON.stringify({ event: { data, previousHash: `${revision}`.padStart(64, '0') }, revision, stream });
const log = new SignedLog(
  [signerFrom('ledger/acme', 1)],
  [
    entry('subject-acme.a', 0),
    entry(`policytext-acme.${sha256}`, 0, { content: { bytes: 5, sha256 } }),
    entry('subject-acme.a', 1),
    entry('subject-acme.b', 0),
    entry('subject-acme.a', 2),
  ],
  new Map([[sha256, 'Ёлки']]),
);

const textsIn = async (bundle: Uint8Array): Promise<Record<string, string>> =>
  Object.fromEntries([...(await filesIn(bundle))].map(([name, content]) => [name, content.toString('utf8')]));

const faultOf = async (bytes: Uint8Array): Promise<TarMalformed> => {
  const fault = await filesIn(bytes).catch((error: unknown) => error);
  if (!(fault instanceof TarMalformed)) throw new Error('it was read');
  return fault;
};

describe('a bundle', () => {
  it('is one tar of the files in the order in which they are checked', async () => {
    const files = await textsIn(await log.bundle());
    expect(Object.keys(files)).toEqual([
      'manifest.json',
      'to.note',
      'frontier.json',
      'previous.json',
      'leaf-hashes',
      'entries.ndjson',
      `texts/${sha256}`,
    ]);
    expect(files['entries.ndjson']).toBe(log.entries.map((line) => `${line}\n`).join(''));
    expect(files['to.note']).toBe(log.note());
    expect(files[`texts/${sha256}`]).toBe('Ёлки');
    expect(parseManifest(files['manifest.json']!)).toMatchObject({ origin: 'ledger/acme', from: 0, to: 5 });
  });

  it('that begins later has the note and the frontier of its beginning, and what its streams had before', async () => {
    const files = await textsIn(await log.bundle(2, 5));
    expect(files['from.note']).toBe(log.note(2));
    expect(parseFrontier(files['frontier.json']!)?.hashes).toEqual(log.range(2).hashes);
    expect(parsePrevious(files['previous.json']!)).toEqual({ 'subject-acme.a': { hash: '1'.padStart(64, '0'), revision: 0 } });
  });

  it('is read by a tar of other authors', async () => {
    const names: string[] = [];
    const foreign = extract();
    foreign.end(await log.bundle());
    for await (const file of foreign) {
      names.push(file.header.name);
      file.resume();
    }
    expect(names).toEqual(Object.keys(await textsIn(await log.bundle())));
  });

  it('is not finished when the entries are others than were announced', async () => {
    let asked = 0;
    const source = { ...log.source(), entries: () => (++asked === 3 ? log.entries.slice(1) : log.entries) };
    await expect(Array.fromAsync(writeBundle(source))).rejects.toThrow('changed while it was written');
    await expect(Array.fromAsync(writeBundle({ ...log.source(), to: 9 }))).rejects.toThrow('5 entries were given');
  });

  it('is refused where any byte of its frame is another', async () => {
    const bundle = await log.bundle();
    const changed = (at: number) => bundle.map((byte, n) => (n === at ? byte ^ 1 : byte));
    const manifestEnd = 512 + bundle.indexOf('\n', 512) - 511;
    for (const at of [...Array(512).keys()]) expect((await faultOf(changed(at))).file).toBeUndefined();
    expect((await faultOf(changed(manifestEnd + 1))).file).toBe('manifest.json');
    expect((await faultOf(changed(bundle.length - 1))).file).toBe(`texts/${sha256}`);
  });

  it('is refused where it is cut, or something follows it', async () => {
    const bundle = await log.bundle();
    for (const end of [0, 100, 600, bundle.length - 1025, bundle.length - 512, bundle.length - 1]) {
      expect((await faultOf(bundle.subarray(0, end))).message).toBe('it ends too early');
    }
    expect((await faultOf(Buffer.concat([bundle, Buffer.alloc(1)]))).message).toBe('something follows the end');
  });
});

describe('a header', () => {
  it.each([0, 1, 8 ** 11 - 1, 8 ** 11, 2 ** 53 - 1])('takes a file of %d bytes', (size) =>
    expect(parseTarHeader(tarHeader('entries.ndjson', size))).toEqual({ name: 'entries.ndjson', size }),
  );
});
