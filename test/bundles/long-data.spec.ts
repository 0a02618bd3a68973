import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { canonicalJson, sha256 } from '#application';
import { MemoryEventStore, MemoryLog } from '#event-store';
import type { Instant, LedgerEvent } from '#kernel';
import { day, give, Recorder, register, withdrawAll } from '#testing';
import { formatVerifierKey, readInclusionProof, writeSubjectBundle } from '#transparency-log';
import { runVerify, type Answer, type Question } from '#verifier';
import { SignedLog } from '../../libs/transparency-log/src/testing/bundle-of.ts';
import { MemoryLog as MemoryTree } from '../../libs/transparency-log/src/testing/memory-log.ts';
import { filesIn, tarOf } from '../../libs/transparency-log/src/testing/tar-files.ts';
import { origin, policy, receiptPayload, resigned, signedLog, signedReceipt, verified, type Entry } from './signed-ledger.ts';

const purposes = Array.from({ length: 300 }, (_, n) => `purpose-${n}-`.padEnd(63, 'x'));
const subjectRef = Buffer.alloc(16, 1).toString('base64url');
let log: SignedLog;
let events: readonly LedgerEvent[];
/** Where the withdrawal lies, and the file of its data. */
let [index, file] = [0, ''];

beforeAll(async () => {
  let now = Date.parse(day(1));
  const store = new MemoryEventStore(new MemoryLog('7d1c1b36-7a41-4f0e-9d0e-5f0b6f5a2c11'));
  const recorder = new Recorder(store, { clock: () => (now += 1_000) });
  for (const purpose of purposes) await recorder.purpose(register(purpose));
  for (const purpose of purposes) await recorder.subject(subjectRef, give(purpose));
  await recorder.subject(subjectRef, withdrawAll());
  await recorder.subject(subjectRef, give(purposes[0]!));
  events = await recorder.events();
  log = signedLog(events);
  index = events.findIndex(({ type }) => type === 'ConsentWithdrawn');
  file = `texts/${sha256(canonicalJson(events[index]!.data))}`;
});

const judged = async (bundle: Uint8Array) => {
  const { verdict, fault } = await verified(bundle);
  return { verdict, file: fault?.file, index: fault?.index };
};
/** The bundle with its files changed. */
const changed = async (change: (files: Map<string, Buffer>) => Iterable<readonly [string, Buffer]>) =>
  tarOf(change(await filesIn(await log.bundle())));
/** A log whose operator signed another entry in place of the withdrawal. */
const signedWith = (entry: object): SignedLog => resigned(log, log.entries.with(index, canonicalJson(entry)));
const entryAt = (place: number): Entry => JSON.parse(log.entries[place]!) as Entry;

describe('a withdrawal of 300 purposes with the longest names', () => {
  it('stands in the log by the hash of its data, which lie before the entries', async () => {
    expect(Buffer.byteLength(canonicalJson(events[index]!.data))).toBeGreaterThan(65_535);
    const files = await filesIn(await log.bundle());
    expect([...files.keys()].slice(-2)).toEqual([file, 'entries.ndjson']);
    expect(files.get(file)!.toString()).toBe(canonicalJson(events[index]!.data));
  });

  it('is verified and decided again, and what follows names it as a whole', async () => {
    const [size, receipt] = [log.entries.length, signedReceipt(receiptPayload(log, [index]))];
    const seen: unknown[] = [];
    const onEvent = (event: { readonly stored: LedgerEvent }) => seen.push(event.stored.data);
    expect(await verified(await log.bundle(), { receipt, onEvent })).toMatchObject({ verdict: 'OK', texts: 1, warnings: [] });
    expect(seen[index]).toEqual(events[index]!.data);
    expect(await verified(await log.bundle(index))).toMatchObject({ verdict: 'OK', texts: 1 });
    expect(await verified(await log.bundle(index + 1))).toMatchObject({ verdict: 'OK', texts: 0, entries: size - index - 1 });
  });

  it('answers what held before it and after it', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'long-data-spec-'));
    const [bundle, policyFile] = [join(folder, 'acme.tar'), join(folder, 'policy.json')];
    writeFileSync(bundle, await log.bundle());
    writeFileSync(policyFile, JSON.stringify({ origin, verifierKeys: policy.keys.map(formatVerifierKey) }));
    const ask = async (question: Question): Promise<Answer> => {
      const lines: string[] = [];
      const terminal = {
        clock: Date.now,
        print: (line: string) => void lines.push(line),
        warn: (line: string) => void lines.push(line),
      };
      expect(await runVerify({ bundle, policy: policyFile, json: true, question }, terminal)).toBe(0);
      return (JSON.parse(lines.join('')) as { readonly answer: Answer }).answer;
    };
    const before = events[index - 1]!.recordedAt;
    const decided = (purposeId: string, knownAt?: Instant) =>
      ask({ about: 'decision', request: { subjectRef, purposeId, ...(knownAt && { at: knownAt, knownAt }) } });
    try {
      expect(await ask({ about: 'status', subjectRef })).toMatchObject({
        status: {
          consents: purposes.toSorted().map((id) => ({ purposeId: id, state: id === purposes[0] ? 'given' : 'withdrawn' })),
        },
      });
      expect(await decided(purposes[299]!)).toMatchObject({ answer: { decision: 'DENY', code: 'WITHDRAWN' } });
      expect(await decided(purposes[299]!, before)).toMatchObject({ answer: { decision: 'PERMIT' } });
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('is in a bundle of its data subject alone', async () => {
    const { read } = new MemoryTree(log.entries.map((entry) => Buffer.from(entry)));
    const own = [...log.entries.entries()].filter(([, entry]) => entry.includes('"stream":"subject-'));
    const to = log.entries.length;
    const entries = await Promise.all(
      own.map(async ([place, entry]) => ({ index: place, entry, hashes: await readInclusionProof(read, place, to) })),
    );
    const { toNote, text } = log.source();
    const bundle = Buffer.concat(
      await Array.fromAsync(writeSubjectBundle({ origin, to, createdAt: '', subjectRef, toNote, text, entries })),
    );
    expect(await verified(bundle)).toMatchObject({ verdict: 'OK', entries: 302, texts: 1 });
    const other = tarOf((await filesIn(bundle)).set(file, Buffer.from('{}')));
    expect(await judged(other)).toEqual({ verdict: 'TEXT_DIFFERS', file, index });
  });
});

describe('its data', () => {
  it('are refused with any byte changed, and the place is named', async () => {
    for (const at of [0, 1_000, 30_000]) {
      const bundle = await changed((files) => {
        files.get(file)![at]! ^= 1;
        return files;
      });
      expect(await judged(bundle)).toEqual({ verdict: 'TEXT_DIFFERS', file, index });
    }
  });

  it('are neither missing, nor behind the entries, nor others beside them', async () => {
    const without = await changed((files) => [...files].filter(([name]) => name !== file));
    expect(await judged(without)).toEqual({ verdict: 'TEXT_MISSING', file, index });
    const behind = await changed((files) => [...[...files].filter(([name]) => name !== file), [file, files.get(file)!]]);
    expect(await judged(behind)).toEqual({ verdict: 'TEXT_MISSING', file, index });
    const more = Buffer.from('{}');
    const other = `texts/${sha256('{}')}`;
    const added = await changed((files) => {
      const texts = [[other, more] as const, [file, files.get(file)!] as const].sort(([one], [two]) => (one < two ? -1 : 1));
      return [...files].flatMap((each) => (each[0] === file ? texts : [each]));
    });
    expect(await judged(added)).toMatchObject({ verdict: 'BUNDLE_MALFORMED', file: other });
  });

  it('lie in one order', async () => {
    const twice = await changed((files) => [...files].flatMap((each) => (each[0] === file ? [each, each] : [each])));
    expect(await judged(twice)).toMatchObject({ verdict: 'BUNDLE_MALFORMED', file });
  });

  it('are not left out where the entry has room for them, nor for another event than they are of', async () => {
    const { event, ...place } = entryAt(index + 1);
    const text = canonicalJson(event.data);
    const stub = { bytes: Buffer.byteLength(text), sha256: sha256(text) };
    const entries = log.entries.with(index + 1, canonicalJson({ ...place, event: { ...event, data: stub } }));
    const texts = new Map([...log.texts, [stub.sha256, text]]);
    expect(await judged(await new SignedLog(log.signers, entries, texts).bundle())).toMatchObject({
      verdict: 'ENTRY_MALFORMED',
      index: index + 1,
    });
    const own = entryAt(index);
    const longer = { ...own.event.data, bytes: Number(own.event.data['bytes']) + 1 };
    expect(await judged(await signedWith({ ...own, event: { ...own.event, data: longer } }).bundle())).toMatchObject({
      ...{ verdict: 'ENTRY_MALFORMED', index },
    });
  });
});
