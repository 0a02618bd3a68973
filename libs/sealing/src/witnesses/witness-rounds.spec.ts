import { setTimeout as delay } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { TestWitness } from '#testing';
import { emptyRoot, newKeyFile, openNote, signerOf } from '#transparency-log';
import { keyFile, originOf, SealingFixture } from '../testing/sealing-fixture.ts';
import type { LogWitness } from './witness-notice.ts';

const fixture = SealingFixture.forEachTest();
const logKey = signerOf(originOf('acme'), keyFile)!.key;
const [one, two] = ['witness.example/one', 'witness.example/two'].map((name) => signerOf(name, newKeyFile(), 'cosignature')!);
const notCosigned = () =>
  fixture.notices.flatMap((notice) => (notice.kind === 'notCosigned' ? [[notice.witness, notice.answer.answer]] : []));
const until = async (holds: () => boolean | Promise<boolean>): Promise<void> => {
  while (!(await holds())) {
    await fixture.time.advance(200);
    // A witness answers at its own time.
    await delay(2);
  }
};
const signedBy = async (size: number): Promise<readonly string[]> => {
  const checkpoint = await fixture.checkpoints.ofSize('acme', size);
  const opened = openNote(Buffer.from(checkpoint?.note ?? ''), [logKey, one!.key, two!.key]);
  return opened.verdict === 'verified' ? opened.signatures.map(({ key }) => key.name) : [];
};

describe('a witness', () => {
  let servers: TestWitness[];
  let witnesses: LogWitness[];
  beforeEach(async () => {
    servers = [one!, two!].map((signer) => new TestWitness({ origin: originOf('acme'), keys: [logKey] }, signer));
    const urls = await Promise.all(servers.map((server) => server.start()));
    witnesses = [one!, two!].map(({ key }, n) => ({ url: urls[n]!, key }));
    fixture.startTree();
  });
  afterEach(async () => {
    await fixture.stop();
    await Promise.all(servers.map((server) => server.end()));
  });

  it('cosigns each checkpoint that it is shown, and the note carries its line', async () => {
    const sealer = fixture.startSealer({ witnesses });
    await fixture.record(3);
    await until(async () => (await signedBy(3)).length === 3);
    await fixture.record(4);
    await until(async () => (await signedBy(7)).length === 3);
    expect((await fixture.checkpoints.newest('acme'))?.note).toBe((await fixture.checkpoints.ofSize('acme', 7))!.note);
    expect(await fixture.checkpoints.cosignedSizes('acme')).toEqual({ [one!.key.name]: 7, [two!.key.name]: 7 });
    expect(sealer.status()).toEqual({ unsealedMillis: 0, uncosignedMillis: 0, mismatches: 0 });
    expect(notCosigned()).toEqual([]);
  });

  it('that does not answer delays neither the sealer nor another, and is shown the newest once it is back', async () => {
    servers[1]!.instead = () => undefined;
    const sealer = fixture.startSealer({ witnesses });
    await fixture.record(2);
    await until(async () => (await signedBy(2)).length === 2);
    await fixture.record(2);
    await until(async () => (await signedBy(4)).length === 2);
    expect(await signedBy(4)).toEqual([logKey.name, one!.key.name]);
    expect(sealer.status().uncosignedMillis).toBeGreaterThan(0);
    await sealer.stop();
    servers[1]!.instead = undefined;
    fixture.startSealer({ witnesses });
    await until(async () => (await signedBy(4)).length === 3);
    expect(await signedBy(2)).toEqual([logKey.name, one!.key.name]);
    expect(await fixture.checkpoints.cosignedSizes('acme')).toEqual({ [one!.key.name]: 4, [two!.key.name]: 4 });
  });

  it('that is refused by the network is reported, and tried again ever more seldom', async () => {
    await servers[1]!.end();
    fixture.startSealer({ witnesses: witnesses.slice(1) });
    await fixture.record(1);
    await until(() => notCosigned().length === 2);
    const [first, second] = [fixture.time.millis, await until(() => notCosigned().length === 4).then(() => fixture.time.millis)];
    expect(second - first).toBeGreaterThan(8_000);
    expect(new Set(notCosigned().flat())).toEqual(new Set([two!.key.name, 'UNREACHABLE']));
    servers.pop();
  });

  it('is asked where it stands when that was lost with the views', async () => {
    const before = fixture.startSealer({ witnesses: witnesses.slice(0, 1) });
    await fixture.record(3);
    await until(async () => (await signedBy(3)).length === 2);
    await fixture.record(2);
    await before.stop();
    await fixture.stop();
    await fixture.loseViews();
    fixture.startTree();
    fixture.startSealer({ witnesses: witnesses.slice(0, 1) });
    await until(async () => (await signedBy(5)).length === 2);
    expect(notCosigned()).toEqual([]);
  });

  it('that has cosigned another history is reported, and its size is not', async () => {
    servers[0]!.latest = { size: 100, root: emptyRoot };
    servers[1]!.latest = { size: 2, root: emptyRoot };
    fixture.startSealer({ witnesses });
    await fixture.record(3);
    await until(() => notCosigned().length >= 2);
    expect(notCosigned().slice(0, 2).toSorted()).toEqual([
      [one!.key.name, 'OTHER_SIZE'],
      [two!.key.name, 'PROOF_REFUSED'],
    ]);
    expect(await fixture.checkpoints.cosignedSizes('acme')).toEqual({});
    expect(await signedBy(3)).toEqual([logKey.name]);
  });
});
