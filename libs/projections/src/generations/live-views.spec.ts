import { describe, expect, it } from '@jest/globals';
import { createFreshnessReader } from '../freshness/freshness-reader.ts';
import { specsOf } from '../read-model/quarantine.ts';
import { collectionOf } from '../read-model/read-model.ts';
import { counter } from '../testing/counter-view.ts';
import { EngineFixture } from '../testing/engine-fixture.ts';
import { GenerationsFixture } from '../testing/generations-fixture.ts';
import { inGeneration } from './generations.ts';
import { liveViews } from './live-views.ts';

const fixture = EngineFixture.forEachTest();
const generations = new GenerationsFixture(fixture);

/** One document in the generation, which tells where it is from. */
async function written(generation: number, { asOf = fixture.time.now(), position = 10n } = {}) {
  const model = inGeneration(counter, generation);
  await fixture.documents.ensure(specsOf(model));
  const projection = collectionOf(model);
  const checkpoint = { ledgerId: 'ledger', position };
  const write = { collection: projection, id: 'a', from: 'absent' as const, to: position, document: { generation } };
  await fixture.documents.commit({ projection, writes: [write], checkpoint, epoch: 1 });
  await fixture.documents.beat(projection, { position, asOf }, 1);
}
const reader = () => {
  const live = liveViews([counter], fixture);
  const read = async () => {
    const found = (await live.documents.load('counter.v1', ['a'])).get('a');
    return (found?.body as { generation: number } | undefined)?.generation;
  };
  return { live, read };
};

describe('reads of a view', () => {
  it('are answered from the first generation where there was no rebuild, and other names as they are', async () => {
    await written(1);
    const { live, read } = reader();
    expect(await read()).toBe(1);
    expect(await live.progressOf('counter.v1')).toEqual(['counter.v1']);
    expect(await live.progressOf('other.v1')).toEqual(['other.v1']);
  });

  it('begin with the generation that is live', async () => {
    await written(1);
    await written(2);
    await generations.forceLive(2);
    const { live, read } = reader();
    expect(await read()).toBe(2);
    expect(await live.progressOf('counter.v1')).toEqual(['counter.v1.g2']);
  });

  it('follow a flip: for a while from the old one, with the freshness of both', async () => {
    await written(1);
    await written(2);
    const { live, read } = reader();
    const seen = async () => [await read(), await live.progressOf('counter.v1')];
    expect(await seen()).toEqual([1, ['counter.v1']]);
    await generations.forceLive(2);
    expect(await seen()).toEqual([1, ['counter.v1']]);
    fixture.time.millis += 1_000;
    expect(await seen()).toEqual([1, ['counter.v1', 'counter.v1.g2']]);
    fixture.time.millis += 4_900;
    expect(await seen()).toEqual([1, ['counter.v1', 'counter.v1.g2']]);
    fixture.time.millis += 100;
    expect(await seen()).toEqual([2, ['counter.v1', 'counter.v1.g2']]);
    fixture.time.millis += 5_000;
    expect(await seen()).toEqual([2, ['counter.v1.g2']]);
  });

  it('are as stale as the staler of both meanwhile', async () => {
    const { documents, ledger, time } = fixture;
    await written(1);
    await written(2, { position: 0n });
    const { live } = reader();
    const freshness = createFreshnessReader({ documents, ledger, time, live, maxStaleness: 5_000 });
    const position = async () => (await freshness.freshnessOf(['counter.v1'])).position;
    await live.progressOf('counter.v1');
    await generations.forceLive(2);
    time.millis += 1_000;
    expect(await position()).toBe(0n);
  });

  it('after a long rest go to the live one at once: the old one may be gone', async () => {
    await written(1);
    await written(2);
    const { live, read } = reader();
    expect(await read()).toBe(1);
    await generations.forceLive(2);
    fixture.time.millis += 60_000;
    expect(await read()).toBe(2);
    expect(await live.progressOf('counter.v1')).toEqual(['counter.v1.g2']);
  });
});
