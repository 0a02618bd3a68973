import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { decode, logEntry, sealsFrom, type RecordedSeal } from '#application';
import { ledgerCategories } from '#kernel';
import type { Ledger } from '#runtime';
import { CheckpointReader } from '#sealing';
import { CompactRange, leafHash, newKeyFile, openNote, parseCheckpoint, signerOf, toBase64 } from '#transparency-log';
import { root } from '../../tools/service-process.ts';
import { bundledProgram } from '../support/bundled-program.ts';
import { LedgerFolder } from '../support/ledger-folder.ts';
import { ledgerIn } from './embedded-ledger.ts';
import { RecordedConsents } from './recorded-consents.ts';
import { Chance } from './rounds.ts';
import { sealerPoints, type SealerPoint } from './sealer-points.ts';

jest.setTimeout(600_000);

/** Of each of eight points; with the two sealers at the end 50 are killed in `npm test`, 514 in `npm run test:full`. */
const rounds = process.env['FULL'] ? 64 : 6;
const keyFile = newKeyFile();
const { key } = signerOf('log.example/acme', keyFile)!;

/**
 * @fault kill -9 of the sealer at each named point, and two at once
 * @caller a checkpoint that comes later
 * @durable one root a size, and each seal before its note
 * @heals the next sealer signs what was sealed and goes on
 */
describe('a sealer that is killed at each point of its work', () => {
  const folder = new LedgerFolder();
  const programs = new LedgerFolder();
  const consents = new RecordedConsents(new Chance(1));
  let ledger: Ledger;
  let script: string;
  const children = new Set<{ kill(): void }>();

  beforeAll(async () => {
    script = await bundledProgram('test/faults/sealer-with-fault.ts', programs.path);
    ledger = await ledgerIn(folder.path);
    await consents.begin(ledger.eventStore);
  });
  afterAll(async () => {
    for (const child of children) child.kill();
    await ledger.close();
    await folder.end();
    await programs.end();
  });

  it.each(sealerPoints)('never seals two roots of one size (%s)', async (point) => {
    for (let round = 0; round < rounds; round++) {
      await consents.record(ledger.eventStore, 3);
      const sealer = startSealer(point);
      expect(await sealer.ended).toBe('SIGKILL');
      expect(sealer.printed.at(-1)).toBe(`at the point: ${point}`);
      expect(await faults()).toEqual([]);
    }
  });

  it('goes on, with two at once: whatever is sealed, one of them has sealed it', async () => {
    const sealers = [startSealer('never'), startSealer('never')];
    for (let round = 0; round < 5; round++) {
      await consents.record(ledger.eventStore, 3);
      const { length } = await entries();
      // One that was about to be fenced may have sealed it, and the other one signed it.
      while ((await checkpoints().newest('acme'))?.size !== length) await delay(50);
    }
    for (const sealer of sealers) sealer.kill();
    await Promise.all(sealers.map(({ ended }) => ended));
    expect(await faults()).toEqual([]);
    expect((await seals()).at(-1)?.size).toBe((await entries()).length);
  });

  function startSealer(point: SealerPoint) {
    const child = spawn(process.execPath, [script, folder.path, point], {
      ...{ cwd: root, env: { ...process.env, NODE_OPTIONS: '', LOG_KEY: keyFile } },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const started = { kill: () => void child.kill('SIGKILL') };
    children.add(started);
    const printed: string[] = [];
    const lines = createInterface({ input: child.stdout }).on('line', (line) => void printed.push(line));
    const closed = once(lines, 'close');
    const ended = once(child, 'exit').then(async ([, signal]) => {
      await closed;
      return signal as unknown;
    });
    return { ...started, printed, ended };
  }

  const checkpoints = () => new CheckpointReader(ledger.documentStore);
  const seals = (): Promise<readonly RecordedSeal[]> => Array.fromAsync(sealsFrom(ledger.eventStore, 'acme', 0));

  const entries = async (): Promise<readonly Uint8Array[]> =>
    (await Array.fromAsync(ledger.eventStore.readAll(0n, ledgerCategories, 'acme'))).map((recorded) =>
      Buffer.from(logEntry(decode(recorded))),
    );

  /** Every seal has the root of the events, sizes rise, and what was signed is what was sealed. */
  async function faults(): Promise<readonly string[]> {
    const range = CompactRange.empty();
    const roots = (await entries()).map((entry) => {
      range.append(leafHash(entry));
      return toBase64(range.root());
    });
    const found: string[] = [];
    let before = 0;
    for (const { size, root: sealed, previousSize } of await seals()) {
      if (previousSize !== before || size <= before) found.push(`${size} follows ${before}`);
      if (roots[size - 1] !== sealed) found.push(`${size} is sealed with another root`);
      const note = (await checkpoints().ofSize('acme', size))?.note;
      // A note may be missing, until the next sealer signs it.
      if (note !== undefined && signedRoot(note, size) !== sealed) found.push(`${size} is signed with another root`);
      before = size;
    }
    const newest = await checkpoints().newest('acme');
    if (newest && newest.size > before) found.push(`${newest.size} is signed and not sealed`);
    return found;
  }

  function signedRoot(note: string, size: number): string | undefined {
    const opened = openNote(Buffer.from(note), [key]);
    const checkpoint = opened.verdict === 'verified' ? parseCheckpoint(opened.text) : undefined;
    return checkpoint?.size === size ? toBase64(checkpoint.root) : undefined;
  }
});
