import { describe, expect, it } from '@jest/globals';
import type { Batch } from '#document-store';
import { dropView } from './drop-view.ts';
import { counter } from './testing/counter-view.ts';
import { EngineBench } from './testing/engine-bench.ts';
import { eventually, turns } from './testing/still-time.ts';

const bench = EngineBench.forEachTest();

describe('a projection', () => {
  it('makes its view from what is recorded, then from what is being recorded', async () => {
    bench.ledger.record('a');
    bench.ledger.record('b');
    bench.start();
    await bench.reaches(20n);
    bench.ledger.record('a');
    await bench.reaches(30n);
    expect(await bench.view()).toMatchObject({ 'subject-acme.a': { revisions: [0, 1] }, 'subject-acme.b': { revisions: [0] } });
  });

  it('ties its checkpoint to the ledger and to the event', async () => {
    const { eventId } = bench.ledger.record('a');
    bench.start();
    await bench.reaches(10n);
    expect((await bench.progress()).checkpoint).toEqual({ ledgerId: 'ledger', position: 10n, eventId });
  });

  it('comes to the end over events of categories that it ignores, without reading them', async () => {
    bench.ledger.record('a');
    const last = bench.ledger.record('purpose-acme.news', 'not JSON');
    bench.start();
    await bench.reaches(last.position);
    expect(Object.keys(await bench.view())).toEqual(['subject-acme.a']);
  });

  it('takes many events with few commits, and gives way between them', async () => {
    for (let n = 0; n < 2_000; n++) bench.ledger.record(`s${n % 7}`);
    let commits = 0;
    const commit = (batch: Batch) => {
      commits += 1;
      return bench.documents.commit(batch);
    };
    bench.start({ documents: bench.documentsWith({ commit }) });
    let turnsTaken = 0;
    const checkpoint = async () => (turnsTaken++, (await bench.progress()).checkpoint?.position === 20_000n);
    await eventually(checkpoint);
    expect(commits).toBeLessThan(20);
    expect(turnsTaken).toBeGreaterThan(5);
    expect(await bench.view()).toEqual(await bench.rebuilt());
  });

  it('takes all results of one event as one step', async () => {
    bench.ledger.record('a', { twice: true });
    bench.ledger.record('a', { twice: true, also: 'both' });
    bench.start();
    await bench.reaches(20n);
    expect(await bench.view()).toMatchObject({ 'subject-acme.a': { revisions: [0, 0, 1, 1] }, both: { revisions: [1, 1] } });
  });

  it('removes a document, keeps it removed when events repeat, and lets it come back', async () => {
    bench.ledger.stuttering = true;
    bench.ledger.record('a');
    bench.ledger.record('a', { gone: true });
    bench.start();
    await bench.reaches(20n);
    expect(await bench.view()).toEqual({});
    bench.ledger.record('a');
    await bench.reaches(30n);
    expect(await bench.view()).toMatchObject({ 'subject-acme.a': { events: 1, revisions: [2] } });
  });

  it('counts an event once that is delivered twice', async () => {
    bench.ledger.stuttering = true;
    for (let n = 0; n < 20; n++) bench.ledger.record('a');
    bench.start();
    await bench.reaches(200n);
    expect(await bench.view()).toEqual(await bench.rebuilt());
  });

  it('is not moved back by an event that comes again long afterwards', async () => {
    bench.ledger.echoing = true;
    bench.start();
    for (const position of [10n, 20n, 30n, 40n]) {
      bench.ledger.record(`s${position % 20n}`);
      await bench.reaches(position);
      await turns(10);
      expect((await bench.progress()).checkpoint?.position).toBe(position);
    }
    expect(await bench.view()).toEqual(await bench.rebuilt());
  });

  it('goes on from its checkpoint after a restart', async () => {
    bench.ledger.record('a');
    const first = bench.start();
    await bench.reaches(10n);
    await first.stop();
    bench.ledger.record('a');
    bench.start();
    await bench.reaches(20n);
    expect(await bench.view()).toEqual(await bench.rebuilt());
  });

  it('is made from zero when its view is dropped, also while it runs', async () => {
    bench.ledger.record('a');
    bench.start();
    await bench.reaches(10n);
    await dropView(counter, bench.documents);
    await bench.time.advance(3_000);
    await bench.enters('running');
    await bench.reaches(10n);
    expect(await bench.view()).toEqual(await bench.rebuilt());
  });

  it('says that it is being made from zero, and then that it runs', async () => {
    for (let n = 0; n < 1_000; n++) bench.ledger.record('a');
    bench.start();
    await bench.enters('running');
    expect((await bench.progress()).checkpoint?.position).toBe(10_000n);
    expect(bench.notices.map(({ state }) => state)).toEqual(['rebuilding', 'running']);
  });
});
