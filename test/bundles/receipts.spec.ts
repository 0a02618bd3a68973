import { beforeAll, describe, expect, it } from '@jest/globals';
import { exitCodeOf, type Report } from '#verifier';
import type { SignedLog } from '../../libs/transparency-log/src/testing/bundle-of.ts';
import { signerFrom } from '../../libs/transparency-log/src/testing/key-files.ts';
import { origin, receiptPayload, recordedLedger, signedLog, signedReceipt, verified } from './signed-ledger.ts';

let log: SignedLog;
beforeAll(async () => {
  log = signedLog(await recordedLedger());
});

const judged = async (report: Promise<Report>) => {
  const { verdict, fault } = await report;
  const index = fault?.index;
  return { verdict, ...(fault?.file !== undefined && { file: fault.file }), ...(index !== undefined && { index }) };
};

describe('a receipt', () => {
  const places = () => [log.entries.findIndex((line) => line.includes('"type":"ConsentGiven"'))];
  const withReceipt = (receipt: string, from = 0) => log.bundle(from).then((bundle) => judged(verified(bundle, { receipt })));

  it('is of entries that the log holds', async () => {
    for (const place of log.entries.keys()) {
      const receipt = signedReceipt(receiptPayload(log, [place]));
      expect(await withReceipt(receipt)).toEqual({ verdict: 'OK' });
      expect(await withReceipt(`${receipt}\n`, place)).toEqual({ verdict: 'OK' });
    }
  });

  it('is written as receipts are, and signed by a key of the policy for its log', async () => {
    const payload = receiptPayload(log, places());
    const file = '--receipt';
    for (const malformed of ['', 'no receipt', `${signedReceipt(payload)}.`, signedReceipt({ ...payload, more: 1 })])
      expect(await withReceipt(malformed)).toEqual({ verdict: 'RECEIPT_MALFORMED', file });
    expect(await withReceipt(signedReceipt(payload, signerFrom(origin, 2)))).toEqual({ verdict: 'RECEIPT_KEY_UNKNOWN', file });
    const [head, , signature] = signedReceipt(payload).split('.');
    const [, other] = signedReceipt({ ...payload, commandId: 'another-command' }).split('.');
    expect(await withReceipt(`${head}.${other}.${signature}`)).toEqual({ verdict: 'RECEIPT_SIGNATURE_BAD', file });
    expect(await withReceipt(signedReceipt({ ...payload, origin: 'ledger/other' }))).toEqual({
      verdict: 'RECEIPT_DIFFERS',
      file,
    });
  });

  it('of what the log lacks, or has otherwise, is a finding; of what lies before the bundle nothing can be said', async () => {
    const [index] = places() as [number];
    const payload = receiptPayload(log, [index]);
    const file = '--receipt';
    const swapped = receiptPayload({ entries: log.entries.with(index, log.entries[index]!.replace('"web"', '"api"')) }, [index]);
    expect(await withReceipt(signedReceipt(swapped))).toEqual({ verdict: 'RECEIPT_DIFFERS', file, index });
    const later = { ...payload, events: [{ ...payload.events[0]!, revision: 99 }] };
    expect(await withReceipt(signedReceipt(later))).toEqual({ verdict: 'RECEIPT_MISSING', file });
    const earlier = verified(await log.bundle(index + 1), { receipt: signedReceipt(payload) });
    expect(await judged(earlier)).toEqual({ verdict: 'NOT_CONNECTED', file });
    expect(exitCodeOf(await earlier)).toBe(2);
  });
});
