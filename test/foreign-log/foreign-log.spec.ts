import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openNote, parseCheckpoint, parseVerifierKey } from '#transparency-log';
import { isBuilt, programFile } from './program.ts';
import { WrittenLog } from './write-log.ts';

const run = promisify(execFile);
const size = 70_000;
const sizes = [1, 255, 256, 257, 300, 65_536, 65_793];
const leaves = [0, 1, 255, 256, 257, 34_567, 65_535, 65_536, 69_888, 69_999];

if (!isBuilt()) process.stderr.write('SKIPPED the log read by foreign programs: `npm run test:full` builds them with Go\n');

(isBuilt() ? describe : describe.skip)('a log read by programs of other authors', () => {
  let folder = '';
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'foreign-log-'));
    await new WrittenLog(join(folder, 'log'), size).write(sizes, leaves);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const read = async (log: string): Promise<unknown> => JSON.parse((await run(programFile(), [join(folder, log)])).stdout);

  /** A copy of the log of which one file is another. */
  const changed = (file: string, change: (bytes: Buffer) => Uint8Array | string): Promise<unknown> => {
    cpSync(join(folder, 'log'), join(folder, 'changed'), { recursive: true });
    const path = join(folder, 'changed', file);
    writeFileSync(path, change(readFileSync(path)));
    return read('changed').finally(() => rmSync(join(folder, 'changed'), { recursive: true }));
  };
  const text = (change: (text: string) => string) => (bytes: Buffer) => change(bytes.toString('utf8'));
  const flipped = (at: number) => (bytes: Buffer) => {
    bytes[at]! ^= 1;
    return bytes;
  };

  it('has notes, entries and proofs that they verify, and signs as they do', async () => {
    const pairs = ((sizes.length + 1) * (sizes.length + 2)) / 2;
    expect(await read('log')).toEqual({
      signers: ['ledger.example/acme', 'ledger.example/acme', 'witness.example/w1'],
      entries: size,
      inclusions: leaves.length,
      consistencies: pairs,
    });
    const keys = (JSON.parse(readFileSync(join(folder, 'log/foreign-keys.json'), 'utf8')) as string[]).map(parseVerifierKey);
    const opened = openNote(
      readFileSync(join(folder, 'log/foreign-note')),
      keys.filter((key) => key !== undefined),
    );
    expect(opened).toMatchObject({
      verdict: 'verified',
      signatures: [{ key: keys[0] }, { key: keys[1], time: expect.any(Number) }],
    });
    expect(parseCheckpoint(opened.verdict === 'verified' ? opened.text : '')?.size).toBe(size);
  });

  it.each([
    ['an entry', 'tile/entries/137', flipped(100), 'hash mismatch for entry'],
    ['a tile', 'tile/0/137', flipped(100), 'inconsistent tile'],
    ['a partial tile', 'tile/1/001.p/17', flipped(0), 'inconsistent tile'],
    ['a note', 'checkpoint', text((note) => note.replace('70000', '70001')), 'invalid signature'],
    ['a proof of a leaf', 'proofs/256.tlog-proof', text((proof) => proof.replace('index 256', 'index 258')), '256.tlog-proof'],
    ['a proof of an older size', 'consistency.json', text((proofs) => proofs.replace('"hashes":["', '"hashes":["AAAA')), '1 to'],
  ])('in which %s is changed is refused by them', async (_, file, change, message) => {
    await expect(changed(file, change)).rejects.toMatchObject({ code: 1, stderr: expect.stringContaining(message) });
  });
});
