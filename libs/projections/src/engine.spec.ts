import { describe, expect, it } from '@jest/globals';
import type { Batch, DocumentStore } from '#document-store';
import { StoreUnavailable } from '#kernel';
import { dropView } from './drop-view.ts';
import type { ReadModel } from './read-model.ts';
import { counter } from './testing/counter-view.ts';
import { EngineBench } from './testing/engine-bench.ts';
import { eventually, turns } from './testing/still-time.ts';

const bench = EngineBench.forEachTest();

/** The documents as the bench has them, but for the calls that a test replaces. */
const documentsWith = (over: Partial<DocumentStore>): DocumentStore => {
  const { documents } = bench;
  const bound = (name: keyof DocumentStore) => (documents[name] as (...args: unknown[]) => unknown).bind(documents);
  return new Proxy(documents, { get: (_, name: keyof DocumentStore) => over[name] ?? bound(name) });
};

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
    bench.start({ documents: documentsWith({ commit }) });
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
    bench.ledger.record('a');
    bench.start();
    await bench.enters('running');
    expect(bench.notices.map(({ state }) => state)).toEqual(['rebuilding', 'running']);
  });
});

describe('a projector that dies', () => {
  it('between the documents and the checkpoint loses and doubles nothing', async () => {
    for (let n = 0; n < 30; n++) bench.ledger.record(`s${n % 3}`, n === 20 ? { gone: true } : {});
    // A store without transactions: the documents are in it, the checkpoint is not.
    const half = async (batch: Batch) => {
      if (batch.writes.length === 0) return bench.documents.commit(batch);
      await bench.documents.commit({ ...batch, checkpoint: { ledgerId: 'ledger', position: 0n } });
      throw new StoreUnavailable('killed');
    };
    const dying = bench.start({ documents: documentsWith({ commit: half }) });
    await eventually(async () => Object.keys(await bench.view()).length > 0);
    await dying.stop();
    expect((await bench.progress()).checkpoint?.position).toBe(0n);
    bench.start();
    await bench.reaches(300n);
    expect(await bench.view()).toEqual(await bench.rebuilt());
  });
});

describe('two projectors', () => {
  it('take turns: the second waits for the lease and goes on when the first is gone', async () => {
    const first = bench.start();
    await bench.enters('running');
    bench.start();
    bench.ledger.record('a');
    await bench.time.advance(3_000);
    expect((await bench.progress()).epoch).toBe(1);
    await first.stop();
    bench.ledger.record('a');
    await bench.time.advance(1_000);
    await bench.reaches(20n);
    expect((await bench.progress()).epoch).toBe(2);
    expect(await bench.view()).toEqual(await bench.rebuilt());
  });

  it('the second takes over at once where it is told to, and the first moves nothing any more', async () => {
    bench.start();
    await bench.enters('running');
    bench.start({ takeOver: true });
    await eventually(async () => (await bench.progress()).epoch === 2);
    bench.ledger.record('a');
    await bench.reaches(10n);
    await bench.time.advance(10_000);
    expect((await bench.progress()).epoch).toBe(2);
    expect(await bench.view()).toEqual(await bench.rebuilt());
  });

  it('that both write by mistake harm nothing: the stale one computes again', async () => {
    for (let n = 0; n < 40; n++) bench.ledger.record(`s${n % 4}`);
    // Whoever commits finds that another has just projected the same events.
    const overtaken = async (batch: Batch) => {
      await bench.documents.commit({ ...batch, checkpoint: { ledgerId: 'ledger', position: 0n } });
      return bench.documents.commit(batch);
    };
    bench.start({ documents: documentsWith({ commit: overtaken }) });
    await bench.reaches(400n);
    expect(await bench.view()).toEqual(await bench.rebuilt());
  });
});

describe('an event that a view cannot be made from', () => {
  it.each(['decode', 'keys', 'project'])('stops its projection there, in %s, and is never skipped', async (poison) => {
    bench.ledger.record('a');
    const bad = bench.ledger.record('a', { poison });
    bench.ledger.record('a');
    bench.start();
    await bench.enters('stopped');
    await bench.time.advance(5_000);
    const { checkpoint, condition } = await bench.progress();
    expect(checkpoint?.position).toBe(10n);
    expect(condition).toMatchObject({ error: 'POISON_EVENT', at: { position: '20', eventId: bad.eventId } });
    expect(await bench.view()).toMatchObject({ 'subject-acme.a': { revisions: [0] } });
  });

  it('leaves the other projections running', async () => {
    const careless: ReadModel = {
      name: 'careless',
      version: 1,
      indexes: [],
      keys: () => ['all'],
      project: () => ({ seen: true }),
    };
    bench.ledger.record('a', { poison: 'project' });
    bench.start({}, [counter, careless]);
    await bench.enters('stopped', 'counter.v1');
    await bench.reaches(10n, 'careless.v1');
    bench.ledger.record('b');
    await bench.reaches(20n, 'careless.v1');
    await bench.enters('running', 'careless.v1');
  });

  it('is tried again when an operator resumes it', async () => {
    let cured = false;
    const model: ReadModel = {
      ...(counter as ReadModel),
      project: (before, event) => {
        if (!cured) throw new Error('a bug');
        return (counter as ReadModel).project(before, event);
      },
    };
    bench.ledger.record('a');
    const engine = bench.start({}, [model]);
    await bench.enters('stopped');
    cured = true;
    engine.resume('counter.v1');
    await bench.reaches(10n);
    await bench.enters('running');
    expect((await bench.progress()).condition).not.toHaveProperty('error');
  });
});

describe('a view of another ledger', () => {
  const runOn = async (events: number) => {
    for (let n = 0; n < events; n++) bench.ledger.record('a');
    const engine = bench.start();
    await bench.reaches(BigInt(events) * 10n);
    await engine.stop();
  };
  const refuses = async () => {
    bench.start();
    await bench.enters('stopped');
    expect((await bench.progress()).condition?.error).toBe('VIEW_OF_ANOTHER_LEDGER');
    await bench.time.advance(5_000);
    expect((await bench.progress()).heartbeat?.asOf).toBeLessThan(bench.time.millis - 4_000);
  };

  it('is not gone on with when the ledger has another id', async () => {
    await runOn(2);
    bench.ledger.ledgerId = 'other';
    await refuses();
  });

  it('is not gone on with when a backup lacks the event', async () => {
    await runOn(3);
    bench.ledger.restore(2);
    await refuses();
  });

  it('is not gone on with when a restored ledger has another event there', async () => {
    await runOn(3);
    bench.ledger.restore(1);
    bench.ledger.record('a');
    bench.ledger.record('a');
    await refuses();
  });

  it('is found out when the subscription begins anew', async () => {
    for (let n = 0; n < 3; n++) bench.ledger.record('a');
    bench.start();
    await bench.reaches(30n);
    bench.ledger.restore(1);
    bench.ledger.drop();
    await bench.time.advance(100);
    await bench.enters('stopped');
    expect((await bench.progress()).condition?.error).toBe('VIEW_OF_ANOTHER_LEDGER');
  });

  it('is made anew once it is dropped', async () => {
    await runOn(3);
    bench.ledger.restore(2);
    await refuses();
    await dropView(counter, bench.documents);
    await bench.time.advance(1_100);
    await bench.reaches(20n);
    expect(await bench.view()).toEqual(await bench.rebuilt());
  });
});

describe('trouble that passes', () => {
  it('of a subscription that ends: it is begun anew from the checkpoint', async () => {
    bench.ledger.record('a');
    bench.start();
    await bench.reaches(10n);
    bench.ledger.drop();
    bench.ledger.record('a');
    await bench.time.advance(100);
    await bench.reaches(20n);
    await bench.enters('running');
    expect(await bench.view()).toEqual(await bench.rebuilt());
  });

  it('of a ledger that is away: it is asked again, less and less often', async () => {
    bench.ledger.away = true;
    bench.start();
    await bench.time.advance(20_000);
    const tries = bench.notices.filter(({ error, kind }) => kind === 'trouble' && error === 'STORE_UNAVAILABLE').length;
    expect(tries).toBeGreaterThan(5);
    expect(tries).toBeLessThan(25);
    expect((await bench.progress()).condition?.error).toBe('STORE_UNAVAILABLE');
    bench.ledger.away = false;
    bench.ledger.record('a');
    await bench.time.advance(2_000);
    await bench.reaches(10n);
    await bench.enters('running');
    expect((await bench.progress()).condition).not.toHaveProperty('error');
  });

  it('of a document store that is away: nothing is skipped', async () => {
    let away = false;
    const commit = async (batch: Batch) => {
      if (away) throw new StoreUnavailable('the views');
      return bench.documents.commit(batch);
    };
    bench.start({ documents: documentsWith({ commit }) });
    await bench.enters('running');
    away = true;
    bench.ledger.record('a');
    await bench.time.advance(5_000);
    expect((await bench.progress()).checkpoint?.position).toBe(0n);
    away = false;
    await bench.time.advance(2_000);
    await bench.reaches(10n);
    expect(await bench.view()).toEqual(await bench.rebuilt());
  });

  it('never leaves a subscription behind when it stops', async () => {
    const engine = bench.start();
    await bench.enters('running');
    await engine.stop();
    bench.ledger.record('a');
    await turns(20);
    expect((await bench.progress()).checkpoint?.position).toBe(0n);
    expect(await bench.progress()).not.toHaveProperty('leasedUntil');
  });
});
