import { describe, expect, it } from '@jest/globals';
import { dropView } from './drop-view.ts';
import type { ReadModel } from './read-model.ts';
import { counter } from './testing/counter-view.ts';
import { EngineBench } from './testing/engine-bench.ts';

const bench = EngineBench.forEachTest();

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
      project: (before, event, key) => {
        if (!cured) throw new Error('a bug');
        return (counter as ReadModel).project(before, event, key);
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
