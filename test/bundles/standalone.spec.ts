import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { formatVerifierKey } from '#transparency-log';
import { origin, policy, receiptPayload, recordedLedger, replaced, signedLog, signedReceipt } from './signed-ledger.ts';

const root = resolve(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'ledger-verify-spec-'));
const file = (name: string): string => join(folder, name);
const verifier = file('ledger-verify.mjs');

interface Ended {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

const run = (...args: readonly string[]): Promise<Ended> =>
  new Promise((ended) => {
    execFile(process.execPath, args, { cwd: root, env: {} }, (error, out, err) => {
      ended({ code: error ? Number(error.code) : 0, out, err });
    });
  });

/** Node 26 without what Node 20 lacks. */
const asNode20 = [
  '--no-harmony-temporal',
  '--import',
  `data:text/javascript,${encodeURIComponent('delete globalThis.Temporal; delete Map.groupBy; delete Array.fromAsync')}`,
];

const digestOf = (path: string): string => createHash('sha256').update(readFileSync(path)).digest('hex');

beforeAll(async () => {
  const log = signedLog(await recordedLedger());
  const bundle = await log.bundle();
  writeFileSync(file('good.tar'), bundle);
  writeFileSync(file('bad.tar'), replaced(bundle, '"channel":"web"', '"channel":"api"'));
  writeFileSync(file('policy.json'), JSON.stringify({ origin, verifierKeys: policy.keys.map(formatVerifierKey) }));
  writeFileSync(file('seen.note'), log.note(5));
  writeFileSync(file('receipt.jws'), signedReceipt(receiptPayload(log, [4])));
  writeFileSync(file('forged.jws'), signedReceipt({ ...receiptPayload(log, [4]), stream: 'purpose-acme.none' }));
  const built = await run('tools/build-verifier.ts', verifier);
  if (built.code !== 0) throw new Error(built.err);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the file that auditors copy', () => {
  it('is the same from the same sources, and small', async () => {
    const again = file('again.mjs');
    await run('tools/build-verifier.ts', again);
    expect(digestOf(again)).toBe(digestOf(verifier));
    expect(readFileSync(verifier).length).toBeLessThan(100_000);
  });

  it('accepts a good bundle, also with what Node 20 has', async () => {
    const seen = ['--last', file('seen.note'), '--receipt', file('receipt.jws')];
    const args = [verifier, file('good.tar'), '--policy', file('policy.json'), ...seen];
    const today = await run(...args);
    expect(today).toMatchObject({ code: 0, err: '' });
    expect(today.out).toMatch(/^OK: /);
    expect(await run(...asNode20, ...args)).toEqual(today);
  });

  it('refuses one with a changed byte, and names the place', async () => {
    const { code, out } = await run(verifier, file('bad.tar'), '--policy', file('policy.json'), '--json');
    expect({ code, report: JSON.parse(out) }).toMatchObject({
      code: 1,
      report: { verdict: 'ENTRY_DIFFERS', fault: { index: 4 } },
    });
  });

  it('refuses one that lacks what a receipt acknowledges', async () => {
    const args = [verifier, file('good.tar'), '--policy', file('policy.json'), '--receipt', file('forged.jws')];
    const { code, out } = await run(...args);
    expect([code, out]).toEqual([1, expect.stringMatching(/^RECEIPT_MISSING: /)]);
  });

  it('says what it needs', async () => {
    expect(await run(verifier, '--help')).toMatchObject({ code: 0 });
    expect(await run(verifier, file('good.tar'))).toMatchObject({ code: 2, out: '' });
    const nothing = await run(verifier, file('none.tar'), '--policy', file('policy.json'));
    expect(nothing).toMatchObject({ code: 2, out: '' });
    expect(nothing.err).toContain('ENOENT');
  });
});
