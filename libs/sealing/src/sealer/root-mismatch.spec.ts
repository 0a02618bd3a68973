import { beforeEach, describe, expect, it } from '@jest/globals';
import { encodeSeal } from '#application';
import type { RecordedEvent } from '#event-store';
import { categoryOf, instantOf, streams } from '#kernel';
import { beginRebuild, collectionOf, generationsSpec, inGeneration } from '#projections';
import { logTree, rowKeys, type LogTileRow } from '#read-models';
import { eventually } from '#testing';
import { emptyRoot, toBase64 } from '#transparency-log';
import { sealerProjection } from '../checkpoints/checkpoint-documents.ts';
import { SealingFixture } from '../testing/sealing-fixture.ts';

const fixture = SealingFixture.forEachTest();
const condition = async () => (await fixture.documents.progress(sealerProjection)).condition;
const mismatches = () => fixture.notices.flatMap((notice) => (notice.kind === 'mismatch' ? [notice.mismatch] : []));
const isEntry = ({ stream }: RecordedEvent) => categoryOf(stream) === 'subject';

/** The entries alone are changed; the seals stay where they are. */
const editEntries = (change: (entries: readonly RecordedEvent[]) => readonly (RecordedEvent | undefined)[]) =>
  fixture.edit((events) => {
    const changed = change(events.filter(isEntry));
    let next = 0;
    return events.flatMap((event) => {
      if (!isEntry(event)) return [event];
      const entry = changed[next++];
      return entry ? [{ ...entry, position: event.position }] : [];
    });
  });

/** Starts everything on a ledger whose views are made anew. */
const startAnew = async () => {
  await fixture.loseViews();
  fixture.startTree();
  fixture.startSealer();
  await fixture.time.advance(4_000);
};

/**
 * @fault Events were changed behind the ledger's back
 * @caller checkpoints stop; the old ones are served
 * @durable what was sealed
 * @heals nothing: people must look
 */
describe('a ledger that was edited', () => {
  beforeEach(async () => {
    fixture.startTree();
    fixture.startSealer();
    for (let seal = 0; seal < 4; seal++) {
      await fixture.record(200);
      await fixture.time.advance(1_500);
    }
    await fixture.record(3, 'other');
    await fixture.time.advance(1_500);
    await fixture.stop();
    expect(await fixture.sizes()).toEqual([200, 400, 600, 800]);
  });

  it.each<[string, (entries: readonly RecordedEvent[]) => readonly (RecordedEvent | undefined)[], object]>([
    [
      'an event changed',
      (entries) => entries.with(450, { ...entries[450]!, data: '{"n":-1}' }),
      { size: 600, agreedSize: 400, tile: 'tile/0/001' },
    ],
    [
      'the first event changed',
      (entries) => entries.with(0, { ...entries[0]!, data: '{}' }),
      { size: 200, agreedSize: 0, tile: 'tile/0/000.p/200' },
    ],
    ['an event removed', (entries) => entries.with(250, undefined as never), { size: 400, agreedSize: 200, tile: 'tile/0/000' }],
    [
      'two swapped',
      (entries) => entries.with(700, entries[701]!).with(701, entries[700]!),
      { size: 800, agreedSize: 600, tile: 'tile/0/002' },
    ],
  ])('%s: nothing more is sealed, and it is told where the tree stops being the sealed one', async (_, change, where) => {
    // One more entry, so that a tree that lost one still comes to the sealed size.
    await fixture.record(1);
    editEntries(change);
    await startAnew();
    expect(mismatches()).toEqual([{ controllerId: 'acme', ...where }]);
    expect(await condition()).toMatchObject({ error: 'LOG_ROOT_MISMATCH' });
    await fixture.record(5);
    await fixture.record(5, 'other');
    await fixture.time.advance(3_000);
    expect(await fixture.sizes()).toEqual([200, 400, 600, 800]);
    expect(await fixture.sizes('other')).toEqual([3, 8]);
  });

  it('the tail cut: told once the tree is proven to hold all that there is', async () => {
    editEntries((entries) => entries.map((entry, n) => (n >= 700 && n < 800 ? undefined : entry)));
    await startAnew();
    expect(mismatches()).toEqual([{ controllerId: 'acme', size: 800 }]);
  });

  it('a seal changed: it is not what was signed', async () => {
    fixture.edit((events) =>
      events.map((event) =>
        event.stream === streams.seals('acme') && event.revision === 3
          ? { ...event, ...encodeSeal({ size: 800, root: toBase64(emptyRoot), previousSize: 600 }, instantOf(0)) }
          : event,
      ),
    );
    fixture.startTree();
    fixture.startSealer();
    await fixture.time.advance(2_000);
    expect(mismatches()).toEqual([{ controllerId: 'acme' }]);
  });

  it('the seals removed: a checkpoint was signed that the ledger knows nothing of', async () => {
    fixture.edit((events) => events.filter(({ stream }) => stream !== streams.seals('acme')));
    fixture.startTree();
    fixture.startSealer();
    await fixture.time.advance(2_000);
    expect(mismatches()).toEqual([{ controllerId: 'acme' }]);
  });

  it('nothing changed: a tree that is made anew is waited for, and agrees', async () => {
    await fixture.documents.drop(collectionOf(logTree), [collectionOf(logTree)]);
    fixture.startSealer();
    await fixture.time.advance(5_000);
    fixture.startTree();
    await fixture.record(1);
    await fixture.time.advance(4_000);
    expect(mismatches()).toEqual([]);
    expect(await fixture.sizes()).toEqual([200, 400, 600, 800, 801]);
  });
});

describe('another generation of the tree', () => {
  const second = inGeneration(logTree, 2);

  it('is held against every seal once it is live, and the sealer goes on or stops by it', async () => {
    fixture.startTree();
    fixture.startSealer();
    await fixture.record(300);
    await fixture.time.advance(2_000);
    await fixture.documents.ensure([generationsSpec, { collection: collectionOf(second), indexes: second.indexes }]);
    await beginRebuild(fixture.documents, logTree, { now: fixture.time.now(), eventsPerSecond: 5_000 });
    await fixture.time.advance(2_000);
    await eventually(async () => (await fixture.documents.load(collectionOf(second), ['acme'])).has('acme'));
    await damage();
    await makeLive();
    await fixture.time.advance(2_000);
    expect(mismatches()).toEqual([{ controllerId: 'acme', size: 300, agreedSize: 0, tile: 'tile/0/000' }]);
  });

  /** A tile of the second generation has another hash. */
  async function damage(): Promise<void> {
    const [id = ''] = rowKeys('acme', 0, 1, 1);
    const { position, body } = (await fixture.documents.load(collectionOf(second), [id])).get(id)!;
    const document = { ...(body as LogTileRow), hashes: (body as LogTileRow).hashes.with(3, toBase64(emptyRoot)) };
    const { checkpoint, epoch } = await fixture.documents.progress(collectionOf(second));
    const write = { collection: collectionOf(second), id, from: position, to: position, document };
    await fixture.documents.commit({ projection: collectionOf(second), writes: [write], checkpoint: checkpoint!, epoch });
  }

  /** As a flip does, without its comparison. */
  async function makeLive(): Promise<void> {
    const [collection] = [generationsSpec.collection];
    const id = collectionOf(logTree);
    const { position } = (await fixture.documents.load(collection, [id])).get(id)!;
    const document = { live: 2, last: 2, kept: [], dropped: [] };
    const write = { collection, id, from: position, to: position + 1n, document };
    const checkpoint = { ledgerId: 'ledger', position: 0n };
    await fixture.documents.commit({ projection: 'flip', writes: [write], checkpoint, epoch: 1 });
  }
});
