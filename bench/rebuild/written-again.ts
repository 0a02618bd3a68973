import { openSqliteDocumentStore, type Batch } from '#document-store';
import { collectionOf, inGeneration, specsOf, type ReadModel } from '#projections';

/** As many as a projection writes at once. */
const batchSize = 250;

/** Writes the documents of a generation once each, without the engine, into a file of their own; resolves with the seconds. */
export async function writeAgain(from: string, to: string, models: readonly ReadModel[], generation: number): Promise<number> {
  const source = await openSqliteDocumentStore({ file: from, clock: Date.now });
  const target = await openSqliteDocumentStore({ file: to, clock: Date.now });
  let millis = 0;
  for (const model of models) {
    const collection = collectionOf(inGeneration(model, generation));
    const specs = specsOf(inGeneration(model, generation));
    await Promise.all([source.ensure(specs), target.ensure(specs)]);
    let writes: Batch['writes'][number][] = [];
    const commit = async () => {
      const start = performance.now();
      const checkpoint = { ledgerId: 'ledger', position: writes.at(-1)?.to ?? 0n };
      await target.commit({ projection: collection, writes, checkpoint, epoch: 1 });
      millis += performance.now() - start;
      writes = [];
    };
    for await (const { id, position, body } of source.scan(collection)) {
      if (body === undefined) continue;
      writes.push({ collection, id, from: 'absent', to: position, document: body as object });
      if (writes.length === batchSize) await commit();
    }
    await commit();
  }
  await Promise.all([source.close(), target.close()]);
  return millis / 1_000;
}
