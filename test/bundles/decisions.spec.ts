import { describe, expect, it } from '@jest/globals';
import { canonicalJson, decisionEntry } from '#application';
import { streams } from '#kernel';
import { verifyBundle, type VerdictCode } from '#verifier';
import { SignedLog } from '../../libs/transparency-log/src/testing/bundle-of.ts';
import { signerFrom } from '../../libs/transparency-log/src/testing/key-files.ts';
import { inPieces } from '../../libs/transparency-log/src/testing/tar-files.ts';
import { policy } from './signed-ledger.ts';

const signer = signerFrom('ledger/acme/decisions', 1);

/** The answer of minute `n` of the day, as one process has kept it. */
const data = (n: number, subjectRef = Buffer.alloc(16, n + 1).toString('base64url')) => ({
  answeredAt: `2026-03-01T09:${String(n).padStart(2, '0')}:00.000Z`,
  sub: 'mailer',
  roles: ['service-decision'],
  question: { subjectRef, purposeId: 'news' },
  answer: {
    ...{ decision: 'PERMIT', code: 'PERMITTED', lawfulBasis: 'consent', perCategory: [], decisiveEvents: [] },
    ...{ purposeVersion: 1, policyVersion: null, rules: null, validUntil: null, cacheUntil: null, position: '7' },
    ...{ at: '2026-03-01T09:00:00.000Z', knownAt: '2026-03-01T09:00:00.000Z' },
  },
});
const entry = (n: number, writer = 'w1', revision = n): string =>
  decisionEntry({
    ...{ eventId: `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`, type: 'DecisionAnswered', position: 1n, revision },
    ...{ data: canonicalJson(data(n)), metadata: '{"schemaVersion":1}' },
    stream: streams.decisions('acme', '2026-03-01', writer),
  });
const entries = [entry(0), entry(1), entry(5, 'w2', 0), entry(2), entry(3)];

async function judged(lines: readonly string[], by = signer, from = 0) {
  const bundle = await new SignedLog([by], lines).bundle(from);
  const { verdict, fault, ...report } = await verifyBundle(inPieces(bundle), {
    policy: { ...policy, origin: by.key.name, keys: [by.key] },
  });
  return { verdict, ...(fault && { index: fault.index }), ...report };
}
const changed = (at: number, change: (entry: string) => string) => judged(entries.with(at, change(entries[at]!)));

describe('a bundle of the log of decisions', () => {
  it('is good as a whole and from any size on', async () => {
    for (const from of [0, 1, 3, 5]) {
      const report = await judged(entries, signer, from);
      expect(report).toMatchObject({ verdict: 'OK', entries: 5 - from, subjectsReplayed: 0 });
      expect(report.ofDecisions ?? false).toBe(from < 5);
    }
  });

  it.each<[VerdictCode, number, () => ReturnType<typeof judged>]>([
    ['STREAM_BROKEN', 3, () => judged(entries.toSpliced(3, 1))],
    ['STREAM_BROKEN', 2, () => judged(entries.toSpliced(2, 0, entries[0]!))],
    ['STREAM_BROKEN', 0, () => judged(entries.slice(1))],
    ['TIME_NOT_RISING', 1, () => changed(1, (line) => line.replace('T09:01', 'T08:01'))],
    ['EVENT_MALFORMED', 1, () => changed(1, (line) => line.replace('"data":{', '"data":{"added":1,'))],
    ['EVENT_UNKNOWN', 2, () => changed(2, (line) => line.replace('DecisionAnswered', 'DecisionForgotten'))],
    ['EVENT_UNKNOWN', 2, () => changed(2, (line) => line.replace('"schemaVersion":1', '"schemaVersion":2'))],
    ['STREAM_FOREIGN', 3, () => changed(3, (line) => line.replace('decision-acme.', 'decision-other.'))],
    ['STREAM_FOREIGN', 0, () => judged(entries, signerFrom('ledger/acme', 1))],
    ['STREAM_FOREIGN', 0, () => judged(entries, signerFrom('ledger/other/decisions', 1))],
  ])('that its operator signed with a fault is %s at %i', async (verdict, index, report) => {
    expect(await report()).toMatchObject({ verdict, index });
  });
});
