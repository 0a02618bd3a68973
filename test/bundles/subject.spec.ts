import { beforeAll, describe, expect, it } from '@jest/globals';
import { readInclusionProof, writeSubjectBundle, type ProvenEntry } from '#transparency-log';
import { exitCodeOf } from '#verifier';
import type { SignedLog } from '../../libs/transparency-log/src/testing/bundle-of.ts';
import { MemoryLog } from '../../libs/transparency-log/src/testing/memory-log.ts';
import { filesIn, tarOf } from '../../libs/transparency-log/src/testing/tar-files.ts';
import { randomFrom } from './mutations.ts';
import { origin, recordedLedger, signedLog, verified, type Entry } from './signed-ledger.ts';

let log: SignedLog;
let subjectRef: string;
let proven: readonly ProvenEntry[];

beforeAll(async () => {
  log = signedLog(await recordedLedger());
  const { read } = new MemoryLog(log.entries.map((entry) => Buffer.from(entry)));
  const { stream } = JSON.parse(log.entries.findLast((entry) => entry.includes('ConsentGiven'))!) as Entry;
  subjectRef = stream.slice('subject-acme.'.length);
  const own = [...log.entries.entries()].filter(([, entry]) => entry.includes(`"stream":"${stream}"`));
  proven = await Promise.all(
    own.map(async ([index, entry]) => ({ index, entry, hashes: await readInclusionProof(read, index, log.entries.length) })),
  );
});

const bundleOf = async (entries: readonly ProvenEntry[]): Promise<Buffer> => {
  const { text } = log.source();
  const source = { origin, to: log.entries.length, createdAt: '', subjectRef, toNote: log.note(), entries, text };
  return Buffer.concat(await Array.fromAsync(writeSubjectBundle(source)));
};
const judged = async (entries: readonly ProvenEntry[]) => {
  const { verdict, fault } = await verified(await bundleOf(entries));
  return { verdict, ...(fault?.index !== undefined && { index: fault.index }) };
};

describe('a bundle of one data subject', () => {
  it('is good where each of its entries is in the log and none is missing between', async () => {
    expect(proven.length).toBeGreaterThan(3);
    const report = await verified(await bundleOf(proven));
    expect(report).toMatchObject({ verdict: 'OK', subjectRef, entries: proven.length, streams: 1, subjectsReplayed: 0 });
    expect(await judged(proven.slice(0, -1))).toEqual({ verdict: 'OK' });
  });

  it('is bad where one is missing between, is another, or lies elsewhere', async () => {
    const [first, second, third] = proven as readonly [ProvenEntry, ProvenEntry, ProvenEntry];
    expect(await judged([first, third])).toEqual({ verdict: 'STREAM_BROKEN', index: third.index });
    expect(await judged([second])).toEqual({ verdict: 'STREAM_BROKEN', index: second.index });
    const changed = { ...second, entry: second.entry.replace('"channel":"', '"channel":"x') };
    expect(await judged([first, changed])).toEqual({ verdict: 'ENTRY_DIFFERS', index: second.index });
    const elsewhere = { ...second, index: second.index + 1 };
    expect(await judged([first, elsewhere])).toEqual({ verdict: 'ENTRY_DIFFERS', index: elsewhere.index });
    expect((await judged([second, first])).verdict).toBe('BUNDLE_MALFORMED');
  });

  it('shows nobody else', async () => {
    const bundle = await bundleOf(proven);
    const otherPerson = Buffer.alloc(16, 9).toString('base64url');
    const others = Buffer.from(
      bundle.toString('latin1').replaceAll(`"subjectRef":"${subjectRef}","to"`, `"subjectRef":"${otherPerson}","to"`),
      'latin1',
    );
    const { verdict, fault } = await verified(others);
    expect({ verdict, index: fault?.index }).toEqual({ verdict: 'STREAM_FOREIGN', index: proven[0]!.index });
  });

  it('does not tell whether it extends what was seen, unless that is its own checkpoint', async () => {
    const bundle = await bundleOf(proven);
    expect(await verified(bundle, { last: Buffer.from(log.note()) })).toMatchObject({ verdict: 'OK' });
    const report = await verified(bundle, { last: Buffer.from(log.note(3)) });
    expect({ verdict: report.verdict, exit: exitCodeOf(report) }).toEqual({ verdict: 'NOT_CONNECTED', exit: 2 });
  });

  it('is refused with any bit changed in its entries, proofs or note', async () => {
    const random = randomFrom(20_261_129);
    const files = await filesIn(await bundleOf(proven));
    for (let round = 0; round < 200; round++) {
      const name = ['to.note', 'proofs.ndjson', 'entries.ndjson'][round % 3]!;
      const changed = Buffer.from(files.get(name)!);
      changed[random(changed.length)]! ^= 1 << random(8);
      const { verdict } = await verified(tarOf(new Map(files).set(name, changed)));
      expect(verdict).not.toBe('OK');
    }
  });
});
