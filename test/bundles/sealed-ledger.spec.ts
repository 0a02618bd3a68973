import { describe, expect, it } from '@jest/globals';
import { collectionOf } from '#projections';
import { logTree } from '#read-models';
import { bundleOf, TreeReader, type BundleWanted } from '#sealing';
import { eventually, give, publish, Recorder, register, replacing, withdraw, day } from '#testing';
import { formatVerifierKey, signerOf } from '#transparency-log';
import { parsePolicy, verifyBundle, type AuditPolicy } from '#verifier';
import { keyFile, originOf, SealingFixture } from '../../libs/sealing/src/testing/sealing-fixture.ts';
import { inPieces } from '../../libs/transparency-log/src/testing/tar-files.ts';

const ledger = SealingFixture.forEachTest();
const origin = originOf('acme');
const policy = parsePolicy(
  JSON.stringify({ origin, verifierKeys: [formatVerifierKey(signerOf(origin, keyFile)!.key)] }),
) as AuditPolicy;
const [anna, boris] = [1, 2].map((byte) => Buffer.alloc(16, byte).toString('base64url')) as [string, string];

/** Ids are made from the id of a ledger, a UUID. */
const recorderOf = (controllerId: string): Recorder =>
  new Recorder(replacing(ledger.events, { ledgerId: '7d1c1b36-7a41-4f0e-9d0e-5f0b6f5a2c11' }), {
    ...{ controllerId, clock: () => ledger.time.now() },
  });

/** Records what happens, and waits until it is sealed. */
async function recordAndSeal(recorder: Recorder, work: () => Promise<unknown>): Promise<number> {
  await work();
  const entries = (await recorder.events()).filter(({ controllerId }) => controllerId === 'acme').length;
  await eventually(async () => {
    await ledger.time.advance(1_000);
    return (await ledger.checkpoints.newest('acme'))?.size === entries;
  });
  return entries;
}

const bundle = async (wanted: Omit<BundleWanted, 'controllerId'> = {}) => {
  const { events, documents, checkpoints, time } = ledger;
  const tree = new TreeReader(documents, collectionOf(logTree));
  const { bytes } = await bundleOf({ events, tree, checkpoints, clock: () => time.now() }, { controllerId: 'acme', ...wanted });
  return Buffer.concat(await Array.fromAsync(bytes));
};
const verified = async (wanted?: Omit<BundleWanted, 'controllerId'>) => verifyBundle(inPieces(await bundle(wanted)), { policy });

describe('a bundle of a sealed ledger', () => {
  it('is good: whole, from any checkpoint on, and of one data subject', async () => {
    ledger.startTree();
    ledger.startSealer();
    const recorder = recorderOf('acme');
    const first = await recordAndSeal(recorder, async () => {
      await recorder.policy(publish('privacy', '1', day(1), 'What we do with your data.'));
      await recorder.purpose(register('news'));
      await recorder.subject(anna, give('news'));
      await recorder.subject(boris, give('news'));
    });
    const all = await recordAndSeal(recorder, () => recorder.subject(anna, withdraw('news')));
    expect(await verified()).toMatchObject({ verdict: 'OK', from: 0, to: all, subjectsReplayed: 2, texts: 1 });
    expect(await verified({ to: first })).toMatchObject({ verdict: 'OK', from: 0, to: first });
    expect(await verified({ from: first })).toMatchObject({ verdict: 'OK', from: first, to: all, entries: all - first });
    expect(await verified({ from: all })).toMatchObject({ verdict: 'OK', entries: 0 });
    expect(await verified({ subjectRef: anna })).toMatchObject({ verdict: 'OK', subjectRef: anna, entries: 2, streams: 1 });
    expect(await verified({ subjectRef: anna, to: first })).toMatchObject({ verdict: 'OK', entries: 1 });
    await expect(bundle({ to: all + 1 })).rejects.toMatchObject({ code: 'NEVER_SEALED' });
  });

  it('begins at any place of a tile, and holds nothing of another controller', async () => {
    ledger.startTree();
    ledger.startSealer();
    const recorder = recorderOf('acme');
    const other = recorderOf('other');
    const newSubject = (n: number) => Buffer.alloc(16, n).toString('base64url');
    const first = await recordAndSeal(recorder, async () => {
      await recorder.purpose(register('news'));
      await other.purpose(register('news'));
      for (let n = 1; n < 130; n++) {
        await recorder.subject(newSubject(n), give('news'));
        await recorder.subject(newSubject(n), withdraw('news'));
        if (n % 20 === 0) await other.subject(newSubject(n), give('news'));
      }
    });
    expect(first).toBe(259);
    const all = await recordAndSeal(recorder, () => recorder.subject(anna, give('news')));
    expect(await verified({ from: first })).toMatchObject({ verdict: 'OK', from: first, entries: 1 });
    expect(await verified()).toMatchObject({ verdict: 'OK', entries: all });
  });
});
