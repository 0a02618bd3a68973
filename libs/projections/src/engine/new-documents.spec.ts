import { describe, expect, it } from '@jest/globals';
import type { Batch } from '#document-store';
import { StoreUnavailable } from '#kernel';
import type { ReadModel } from '../read-model/read-model.ts';
import { EngineFixture } from '../testing/engine-fixture.ts';
import { eventually } from '../testing/manual-time.ts';

const fixture = EngineFixture.forEachTest();

/** One document for each event, which no other event has a part in. */
const noted: ReadModel = {
  name: 'noted',
  version: 1,
  indexes: [],
  keys: ({ eventId }) => [eventId],
  isNew: () => true,
  project: (before, { stream }) => ({ stream, times: ((before as { times: number } | undefined)?.times ?? 0) + 1 }),
};
const record = (events: number) => {
  for (let n = 0; n < events; n++) fixture.ledger.record(`s${n}`);
};

describe('a view whose keys are new with each event', () => {
  it('is written without a look for documents that cannot be there', async () => {
    record(5);
    const sought: string[] = [];
    const load: typeof fixture.documents.load = (collection, ids) => {
      if (collection === 'noted.v1') sought.push(...ids);
      return fixture.documents.load(collection, ids);
    };
    fixture.start({ documents: fixture.documentsWith({ load }) }, [noted]);
    await fixture.reaches(50n, 'noted.v1');
    expect(sought).toEqual([]);
    expect(Object.keys(await fixture.view(noted))).toHaveLength(5);
  });

  it('counts no event twice where its projector dies between the documents and the checkpoint', async () => {
    record(5);
    const dies = async (batch: Batch) => {
      if (batch.writes.length === 0) return fixture.documents.commit(batch);
      await fixture.documents.commit({ ...batch, checkpoint: { ledgerId: 'ledger', position: 0n } });
      throw new StoreUnavailable('killed');
    };
    const dying = fixture.start({ documents: fixture.documentsWith({ commit: dies }) }, [noted]);
    await eventually(async () => Object.keys(await fixture.view(noted)).length > 0);
    await dying.stop();
    record(2);
    fixture.start({}, [noted]);
    await fixture.reaches(70n, 'noted.v1');
    const documents = Object.values(await fixture.view(noted));
    expect(documents).toHaveLength(7);
    for (const document of documents) expect(document).toMatchObject({ times: 1 });
  });
});
