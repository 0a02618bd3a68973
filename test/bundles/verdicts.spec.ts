import { beforeAll, describe, expect, it } from '@jest/globals';
import { canonicalJson, sha256 } from '#application';
import {
  addSignatures,
  cosign,
  formatCheckpoint,
  parseSignatures,
  formatSignature,
  writeBundle,
  type BundleSource,
} from '#transparency-log';
import { exitCodeOf, verdicts, type Report, type VerdictCode } from '#verifier';
import type { SignedLog } from '../../libs/transparency-log/src/testing/bundle-of.ts';
import { signerFrom } from '../../libs/transparency-log/src/testing/key-files.ts';
import { filesIn, tarOf } from '../../libs/transparency-log/src/testing/tar-files.ts';
import { origin, policy, recordedLedger, replaced, resigned, signedLog, verified, type Entry } from './signed-ledger.ts';

let log: SignedLog;
beforeAll(async () => {
  log = signedLog(await recordedLedger());
});

const seen = new Set<VerdictCode>();
const judged = async (report: Promise<Report>) => {
  const { verdict, fault } = await report;
  seen.add(verdict);
  return {
    verdict,
    ...(fault?.file !== undefined && { file: fault.file }),
    ...(fault?.index !== undefined && { index: fault.index }),
  };
};

const entry = (index: number): Entry => JSON.parse(log.entries[index]!) as Entry;
const indexOf = (type: string): number => log.entries.findIndex((line) => line.includes(`"type":"${type}"`));
const lastOf = (type: string): number => log.entries.findLastIndex((line) => line.includes(`"type":"${type}"`));
/** A log whose operator signed another entry in this place. */
const signedWith = (index: number, change: (entry: Entry) => object | string): Promise<Buffer> => {
  const changed = change(entry(index));
  return resigned(log, log.entries.with(index, typeof changed === 'string' ? changed : canonicalJson(changed))).bundle();
};
const withEvent = (index: number, event: object): Promise<Buffer> =>
  signedWith(index, (before) => ({ ...before, event: { ...before.event, ...event } }));
const withData = (index: number, data: object): Promise<Buffer> =>
  withEvent(index, { data: { ...entry(index).event.data, ...data } });

describe('a bundle that nothing is wrong with', () => {
  it('is good, with what was verified', async () => {
    const report = await verified(await log.bundle());
    const size = log.entries.length;
    expect(report).toMatchObject({ verdict: 'OK', origin, from: 0, to: size, entries: size, texts: 1, subjectsReplayed: 4 });
    expect(report.signedBy).toEqual([origin]);
    expect(exitCodeOf(report)).toBe(0);
  });

  it('is good from any size on, and extends what was seen there', async () => {
    for (let from = 1; from < log.entries.length; from += 3) {
      const bundle = await log.bundle(from);
      expect(await judged(verified(bundle))).toEqual({ verdict: 'OK' });
      expect(await judged(verified(bundle, { last: Buffer.from(log.note(from)) }))).toEqual({ verdict: 'OK' });
      expect(await judged(verified(bundle, { last: Buffer.from(log.note(from + 1)) }))).toEqual({ verdict: 'OK' });
    }
  });

  it('of a log without entries is good', async () => {
    const empty = resigned(log, []);
    expect(await judged(verified(await empty.bundle()))).toEqual({ verdict: 'OK' });
  });
});

describe('the notes', () => {
  it('are signed by a key of the policy', async () => {
    const other = resigned(log, log.entries, [signerFrom(origin, 2)]);
    expect(await judged(verified(await other.bundle()))).toEqual({ verdict: 'NOTE_KEY_UNKNOWN', file: 'to.note' });
    const size = log.entries.length;
    const forged = replaced(await log.bundle(), `\n${size}\n`, `\n${size + 1}\n`);
    expect(await judged(verified(forged))).toEqual({ verdict: 'NOTE_SIGNATURE_BAD', file: 'to.note' });
  });

  it('are of the log and the sizes that the bundle names', async () => {
    const made = async (more: Partial<BundleSource>) =>
      Buffer.concat(await Array.fromAsync(writeBundle({ ...log.source(3), ...more })));
    expect(await judged(verified(await made({ fromNote: log.note(4) })))).toEqual({
      verdict: 'NOTE_DIFFERS',
      file: 'from.note',
    });
    expect(await judged(verified(await made({ toNote: 'no note' })))).toEqual({ verdict: 'NOTE_MALFORMED', file: 'to.note' });
    expect(await judged(verified(await made({ origin: 'ledger/other' })))).toEqual({
      verdict: 'ORIGIN_DIFFERS',
      file: 'manifest.json',
    });
    expect(await judged(verified(await made({ frontier: log.range(4) })))).toEqual({
      verdict: 'FRONTIER_DIFFERS',
      file: 'frontier.json',
    });
  });

  it('are cosigned by as many witnesses as the policy asks for', async () => {
    const witness = signerFrom('witness', 3, 'cosignature');
    const demanding = { ...policy, witnesses: [witness.key], quorum: 1 };
    expect(await judged(verified(await log.bundle(), { policy: demanding }))).toEqual({
      verdict: 'WITNESSES_TOO_FEW',
      file: 'to.note',
    });
    const size = log.entries.length;
    const text = formatCheckpoint({ origin, size, root: log.range(size).root() });
    const lines = parseSignatures(formatSignature(cosign(text, witness, 1_790_000_000)))!;
    const toNote = addSignatures(log.note(), lines)!;
    const bundle = Buffer.concat(await Array.fromAsync(writeBundle({ ...log.source(), toNote })));
    expect(await verified(bundle, { policy: demanding })).toMatchObject({ verdict: 'OK', cosignedBy: ['witness'] });
  });
});

describe('the last note that the auditor has seen', () => {
  const last = (note: string) => ({ last: Buffer.from(note) });
  it('is extended, or the log was rolled back, or forked', async () => {
    const half = Math.floor(log.entries.length / 2);
    const other = resigned(log, log.entries.toReversed());
    const bundle = await log.bundle();
    expect(await judged(verified(bundle, last(log.note(half))))).toEqual({ verdict: 'OK' });
    expect(await judged(verified(bundle, last(log.note())))).toEqual({ verdict: 'OK' });
    expect(await judged(verified(bundle, last(other.note(half))))).toEqual({ verdict: 'FORK', file: '--last' });
    expect(await judged(verified(bundle, last(other.note())))).toEqual({ verdict: 'FORK', file: '--last' });
    expect(await judged(verified(await log.bundle(0, half), last(log.note())))).toEqual({ verdict: 'ROLLBACK', file: '--last' });
    const later = verified(await log.bundle(half), last(log.note(1)));
    expect(await judged(later)).toEqual({ verdict: 'NOT_CONNECTED', file: '--last' });
    expect(exitCodeOf(await later)).toBe(2);
  });
});

describe('an entry', () => {
  it('is the one that the log has in its place', async () => {
    const given = indexOf('ConsentGiven');
    const swapped = [...log.entries];
    [swapped[given], swapped[given + 1]] = [swapped[given + 1]!, swapped[given]!];
    const forged = { ...log.source(), entries: () => swapped };
    let asked = 0;
    const entries = () => (++asked === 2 ? log.entries : swapped);
    const bundle = Buffer.concat(await Array.fromAsync(writeBundle({ ...forged, entries })));
    expect(await judged(verified(bundle))).toEqual({ verdict: 'ENTRY_DIFFERS', index: given });
    const consistent = Buffer.concat(await Array.fromAsync(writeBundle(forged)));
    expect(await judged(verified(consistent))).toEqual({ verdict: 'LEAF_HASHES_DIFFER', file: 'leaf-hashes' });
  });

  it('is in canonical form', async () => {
    const spaced = await signedWith(5, (before) => JSON.stringify(before).replace(',"revision"', ', "revision"'));
    expect(await judged(verified(spaced))).toEqual({ verdict: 'ENTRY_MALFORMED', index: 5 });
    expect(await judged(verified(await signedWith(5, () => '{}')))).toEqual({ verdict: 'ENTRY_MALFORMED', index: 5 });
  });

  it('is of a stream of its log', async () => {
    const foreign = await signedWith(5, (before) => ({ ...before, stream: before.stream.replace('acme', 'else') }));
    expect(await judged(verified(foreign))).toEqual({ verdict: 'STREAM_FOREIGN', index: 5 });
    expect(await judged(verified(await withEvent(5, { controllerId: 'else' })))).toEqual({ verdict: 'STREAM_FOREIGN', index: 5 });
  });

  it('follows on the one before it in its stream', async () => {
    const second = indexOf('LegalHoldPlaced');
    const gap = await signedWith(second, (before) => ({ ...before, revision: before.revision + 1 }));
    expect(await judged(verified(gap))).toEqual({ verdict: 'STREAM_BROKEN', index: second });
    const unlinked = await withEvent(second, { previousHash: 'b'.repeat(64) });
    expect(await judged(verified(unlinked))).toEqual({ verdict: 'STREAM_BROKEN', index: second });
    const early = await withEvent(second, { recordedAt: '2026-01-01T00:00:00.000Z' });
    expect(await judged(verified(early))).toEqual({ verdict: 'TIME_NOT_RISING', index: second });
  });

  it('holds an event of a known type and of its closed schema', async () => {
    expect(await judged(verified(await withEvent(6, { type: 'ConsentPainted' })))).toEqual({
      verdict: 'EVENT_UNKNOWN',
      index: 6,
    });
    expect(await judged(verified(await withEvent(6, { schemaVersion: 9 })))).toEqual({ verdict: 'EVENT_UNKNOWN', index: 6 });
    expect(await judged(verified(await withEvent(6, { more: 1 })))).toEqual({ verdict: 'EVENT_MALFORMED', index: 6 });
    expect(await judged(verified(await withData(6, { more: 1 })))).toEqual({ verdict: 'EVENT_MALFORMED', index: 6 });
  });

  it('could have been made by a command, unless the auditor is lenient', async () => {
    const grant = lastOf('ConsentWithdrawn');
    const forged = await withData(grant, { purposes: ['nobodys'] });
    expect(await judged(verified(forged))).toEqual({ verdict: 'EVENT_IMPOSSIBLE', index: grant });
    expect(await verified(forged, { lenient: true })).toMatchObject({ verdict: 'OK', warnings: [{ index: grant }] });
  });

  it('is one of as many as the bundle says', async () => {
    const files = await filesIn(await log.bundle());
    const withLines = (lines: string) => tarOf(new Map(files).set('entries.ndjson', Buffer.from(lines)));
    const lines = files.get('entries.ndjson')!.toString('utf8');
    const size = log.entries.length;
    const fewer = lines.slice(0, lines.lastIndexOf('\n', lines.length - 2) + 1);
    expect(await judged(verified(withLines(fewer)))).toEqual({ verdict: 'ENTRIES_MISSING', index: size - 1 });
    expect(await judged(verified(withLines(`${lines}{}\n`)))).toEqual({ verdict: 'ENTRIES_ADDED', index: size });
    expect(await judged(verified(withLines(lines.slice(0, -1))))).toEqual({ verdict: 'ENTRY_MALFORMED', index: size - 1 });
  });

  it('is held against the root alone, in a bundle without the hashes of its entries', async () => {
    const files = await filesIn(await log.bundle());
    files.delete('leaf-hashes');
    expect(await judged(verified(tarOf(files)))).toEqual({ verdict: 'OK' });
    const lines = files.get('entries.ndjson')!.toString('utf8');
    const last = lines.lastIndexOf('"commandDigest":"') + '"commandDigest":"'.length;
    const changed = `${lines.slice(0, last)}${lines[last] === 'a' ? 'b' : 'a'}${lines.slice(last + 1)}`;
    const bundle = tarOf(files.set('entries.ndjson', Buffer.from(changed)));
    expect(await judged(verified(bundle))).toEqual({ verdict: 'ROOT_DIFFERS', file: 'entries.ndjson' });
  });
});

describe('the files', () => {
  it('are all there, in their order, and no others', async () => {
    const files = await filesIn(await log.bundle());
    for (const name of files.keys()) {
      if (name === 'leaf-hashes' || name.startsWith('texts/')) continue;
      const without = new Map(files);
      without.delete(name);
      expect(await judged(verified(tarOf(without)))).toMatchObject({ verdict: 'BUNDLE_MALFORMED' });
    }
    expect(await judged(verified(tarOf([...files].toReversed())))).toMatchObject({ verdict: 'BUNDLE_MALFORMED' });
    const more = tarOf(new Map(files).set('more.txt', Buffer.from('?')));
    expect(await judged(verified(more))).toEqual({ verdict: 'BUNDLE_MALFORMED', file: 'more.txt' });
    const cut = (await log.bundle()).subarray(0, -600);
    expect(await judged(verified(cut))).toMatchObject({ verdict: 'BUNDLE_MALFORMED' });
  });
});

describe('the text of a policy', () => {
  it('is the one that its event names', async () => {
    const stored = indexOf('PolicyTextStored');
    const [text = ''] = [...log.texts.values()];
    const file = `texts/${sha256(text)}`;
    const changed = replaced(await log.bundle(), text, text.replace('What', 'That'));
    expect(await judged(verified(changed))).toEqual({ verdict: 'TEXT_DIFFERS', file, index: stored });
    const bundle = await log.bundle();
    const header = bundle.indexOf(file);
    const cut = Buffer.concat([bundle.subarray(0, header), Buffer.alloc(1024)]);
    expect(await judged(verified(cut))).toEqual({ verdict: 'TEXT_MISSING', file, index: stored });
  });
});

describe('a bundle of another format', () => {
  it('cannot be checked', async () => {
    const report = verified(replaced(await log.bundle(), 'bundle/v1', 'bundle/v2'));
    expect(await judged(report)).toEqual({ verdict: 'FORMAT_UNKNOWN', file: 'manifest.json' });
    expect(exitCodeOf(await report)).toBe(2);
  });
});

it('every verdict was seen but those of receipts', () => {
  const others = Object.keys(verdicts).filter((verdict) => !verdict.startsWith('RECEIPT_'));
  const unseen = others.filter((verdict) => !seen.has(verdict as VerdictCode));
  expect(unseen).toEqual([]);
});
