import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { openMongoDocumentStore, openSqliteDocumentStore, type DocumentStore } from '#document-store';
import { collectionOf } from '#projections';
import { logTree } from '#read-models';
import { emptyRoot, parseNote } from '#transparency-log';
import { onMongo } from '../../libs/document-store/src/testing/mongo-under-test.ts';
import { CheckpointReader, checkpointsSpec } from '#sealing';
import { originOf, SealingFixture } from '../../libs/sealing/src/testing/sealing-fixture.ts';
import { CosignatureWriter } from '../../libs/sealing/src/witnesses/cosignatures.ts';

/** The sealer on a store that is no memory. */
function sealsOn(open: (clock: () => number) => Promise<DocumentStore>): void {
  const fixture = SealingFixture.forEachTest();
  const until = async (holds: () => Promise<boolean>): Promise<void> => {
    while (!(await holds())) {
      await fixture.time.advance(200);
      await delay(2);
    }
  };
  const newestSize = async (controllerId = 'acme') => (await fixture.checkpoints.newest(controllerId))?.size;

  beforeEach(async () => {
    fixture.documents = await open(fixture.time.now);
    await fixture.documents.ensure([checkpointsSpec, { collection: collectionOf(logTree), indexes: logTree.indexes }]);
    fixture.checkpoints = new CheckpointReader(fixture.documents);
    fixture.startTree();
  });
  afterEach(async () => {
    await fixture.stop();
    await fixture.documents.close();
  });

  it('seals the logs of several controllers, finds them again, and goes on', async () => {
    const first = fixture.startSealer();
    await fixture.record(260);
    await fixture.record(2, 'other');
    await until(async () => (await newestSize()) === 260 && (await newestSize('other')) === 2);
    await first.stop();
    expect(await Array.fromAsync(fixture.checkpoints.logs())).toEqual(['acme', 'other']);
    fixture.startSealer();
    await fixture.record(3);
    await until(async () => (await newestSize()) === 263);
    for (const { size, root } of await fixture.seals())
      expect(await fixture.checkpoints.ofSize('acme', size)).toMatchObject({ root });
    expect((await fixture.sizes()).at(-1)).toBe(263);
    expect(fixture.notices.filter(({ kind }) => kind !== 'sealed')).toEqual([]);
  });

  it('keeps what several witnesses sign, and nothing of a sealer that is fenced', async () => {
    const sealer = fixture.startSealer();
    await fixture.record(1);
    await until(async () => (await newestSize()) === 1);
    await sealer.stop();
    const epoch = (await fixture.documents.lease('log-sealer.v1', 'here', 60_000, true))!;
    const writer = new CosignatureWriter(fixture.documents);
    const keep = (witness: string, lease: number) =>
      writer.keep(
        { controllerId: 'acme', size: 1, witness, lines: [{ name: witness, keyId: 1, signature: emptyRoot }] },
        { ledgerId: fixture.events.ledgerId, epoch: lease },
      );
    for (const witness of ['a', 'b', 'c']) await keep(witness, epoch);
    await expect(keep('d', epoch - 1)).rejects.toMatchObject({ code: 'FENCED' });
    expect(await fixture.checkpoints.cosignedSizes('acme')).toEqual({ a: 1, b: 1, c: 1 });
    const { note } = (await fixture.checkpoints.newest('acme'))!;
    const signed = parseNote(Buffer.from(note))!.signatures.map(({ name }) => name);
    expect(signed.toSorted()).toEqual(['a', 'b', 'c', originOf('acme')].toSorted());
  });
}

describe('the sealer on SQLite', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'sealing-'));
  });
  afterEach(() => rm(folder, { recursive: true }));
  sealsOn((clock) => openSqliteDocumentStore({ file: join(folder, 'views.sqlite'), clock }));
});

onMongo('the sealer on MongoDB', (_, server) => sealsOn((clock) => openMongoDocumentStore({ url: server.freshUrl(), clock })));
