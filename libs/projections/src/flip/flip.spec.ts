import { beforeEach, describe, expect, it } from '@jest/globals';
import { markOf } from '../read-model/mark.ts';
import type { ReadModel } from '../read-model/read-model.ts';
import type { Decode } from '../read-model/decode.ts';
import { counter, decode } from '../testing/counter-view.ts';
import { EngineFixture } from '../testing/engine-fixture.ts';
import { GenerationsFixture } from '../testing/generations-fixture.ts';
import { keptMillis } from './flip.ts';

const fixture = EngineFixture.forEachTest();
const generations = new GenerationsFixture(fixture);

const rebuilt = async () => {
  for (let n = 0; n < 30; n++) fixture.ledger.record(`s${n % 3}`);
  fixture.start();
  await fixture.reaches(300n);
  await generations.rebuild();
  await generations.reaches(300n);
};

/** Changes a document behind the projector's back. */
async function tamper(projection: string) {
  const id = 'subject-acme.s0';
  const { position } = (await fixture.documents.load(projection, [id])).get(id)!;
  const { checkpoint, epoch } = await fixture.progress(projection);
  const document = { stream: id, events: 1, revisions: [] };
  const writes = [{ collection: projection, id, from: position, to: position, document }];
  await fixture.documents.commit({ projection, writes, checkpoint: checkpoint!, epoch });
}

describe('a flip', () => {
  it('makes the rebuilt generation live, and keeps the old one for a day, up to date', async () => {
    await rebuilt();
    const until = fixture.time.now() + keptMillis;
    expect(await generations.flip()).toEqual({ live: 2, kept: 1, until, documents: 3 });
    expect(await generations.found).toEqual({ live: 2, last: 2, kept: [{ generation: 1, until }], dropped: [] });
    fixture.ledger.record('s0');
    await generations.reaches(310n, 1);
    await generations.reaches(310n, 2);
    expect(await generations.view(1)).toEqual(await generations.view(2));
    fixture.time.millis = until;
    await fixture.time.advance(8_000);
    expect(await generations.found).toEqual({ live: 2, last: 2, kept: [], dropped: [] });
    expect(await generations.view(1)).toEqual({});
    expect(await generations.view(2)).toEqual(await fixture.rebuilt());
    expect(await generations.flipBack()).toEqual({ refused: 'NOTHING_KEPT' });
  });

  it('is taken back by one verb, and back again', async () => {
    await rebuilt();
    expect(await generations.flipBack()).toEqual({ refused: 'NOTHING_KEPT' });
    await generations.flip();
    await fixture.time.advance(1_000);
    expect(await generations.flipBack()).toMatchObject({ live: 1, kept: 2 });
    expect(await generations.found).toMatchObject({ live: 1, kept: [{ generation: 2 }] });
    expect(await generations.flipBack()).toMatchObject({ live: 2, kept: 1 });
  });

  it('is refused without a rebuild, and while nobody projects it', async () => {
    const engine = fixture.start();
    expect(await generations.flip()).toEqual({ refused: 'NOT_REBUILT' });
    await generations.rebuild();
    await generations.reaches(0n);
    await engine.stop();
    await fixture.time.advance(6_000);
    expect(await generations.flip()).toEqual({ refused: 'NOT_FRESH' });
  });

  it('is refused when a document is not what a replay gives', async () => {
    await rebuilt();
    await tamper('counter.v1.g2');
    expect(await generations.flip()).toMatchObject({
      refused: 'DIGEST_DIFFERS',
      comparison: { differences: [{ id: 'subject-acme.s0', kind: 'different' }] },
    });
    expect(await generations.found).toMatchObject({ live: 1, next: { generation: 2 } });
  });

  it('heals a live view that is not what a replay gives', async () => {
    await rebuilt();
    await tamper('counter.v1');
    expect(await generations.flip()).toMatchObject({ live: 2 });
    expect(await generations.view(2)).toEqual(await fixture.rebuilt());
  });
});

describe('a rebuild of a view with an event in the way', () => {
  let cured = false;
  beforeEach(() => void (cured = false));
  const curedDecode: Decode = (recorded) => decode(cured ? { ...recorded, data: '{}' } : recorded);
  const keyed: ReadModel = { ...(counter as ReadModel), quarantines: { by: 'stream', markedKey: (stream) => stream } };
  const ofKeyed = new GenerationsFixture(fixture, keyed);
  const begin = async () => {
    fixture.ledger.record('a');
    fixture.ledger.record('a', { poison: 'decode' });
    fixture.ledger.record('b');
    const engine = fixture.start({ decode: curedDecode }, [keyed]);
    await fixture.reaches(30n);
    return engine;
  };
  const isMarked = async (generation: number) => markOf((await ofKeyed.view(generation))['subject-acme.a']) !== undefined;

  it('has the same subjects in quarantine', async () => {
    await begin();
    await ofKeyed.rebuild();
    await ofKeyed.reaches(30n);
    expect(await ofKeyed.flip({ decode: curedDecode })).toMatchObject({ live: 2 });
    expect(await isMarked(2)).toBe(true);
  });

  it('heals those whose cause is mended', async () => {
    await begin();
    cured = true;
    await ofKeyed.rebuild();
    await ofKeyed.reaches(30n);
    expect([await isMarked(1), await isMarked(2)]).toEqual([true, false]);
    expect(await ofKeyed.flip({ decode: curedDecode })).toMatchObject({ live: 2 });
  });

  it('is not flipped while it lacks a subject that the live one has', async () => {
    cured = true;
    await (await begin()).stop();
    // As another version of the program that cannot read it.
    cured = false;
    fixture.start({ decode: curedDecode }, [keyed]);
    await ofKeyed.rebuild();
    await ofKeyed.reaches(30n);
    expect([await isMarked(1), await isMarked(2)]).toEqual([false, true]);
    expect(await ofKeyed.flip({ decode: curedDecode })).toEqual({ refused: 'MORE_IN_QUARANTINE' });
  });

  it('skips what two people have had skipped, and so does the replay that it is compared with', async () => {
    const isSkipped = async () => true;
    fixture.ledger.record('a');
    fixture.ledger.record('a', { poison: 'decode' });
    fixture.ledger.record('a');
    fixture.start({ isSkipped });
    await fixture.reaches(30n);
    await generations.rebuild();
    await generations.reaches(30n);
    expect(await generations.flip({ isSkipped })).toMatchObject({ live: 2 });
    expect(await generations.view(2)).toMatchObject({ 'subject-acme.a': { revisions: [0, 2] } });
  });
});
