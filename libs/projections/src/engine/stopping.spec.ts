import { describe, expect, it } from '@jest/globals';
import type { ReadModel } from '../read-model/read-model.ts';
import { counter } from '../testing/counter-view.ts';
import { EngineFixture } from '../testing/engine-fixture.ts';

const fixture = EngineFixture.forEachTest();

/**
 * @fault An event that a view with shared keys cannot be made from
 * @caller decisions that need the view `LEDGER_STALE`; other views go on
 * @durable the event: it is never skipped
 * @heals once a version that can read it resumes
 */
describe('an event that a view cannot be made from', () => {
  it.each(['decode', 'keys', 'project'])('stops its projection there, in %s, and is never skipped', async (poison) => {
    fixture.ledger.record('a');
    const bad = fixture.ledger.record('a', { poison });
    fixture.ledger.record('a');
    fixture.start();
    await fixture.enters('stopped');
    await fixture.time.advance(5_000);
    const { checkpoint, condition } = await fixture.progress();
    expect(checkpoint?.position).toBe(10n);
    expect(condition).toMatchObject({ error: 'POISON_EVENT', at: { position: '20', eventId: bad.eventId } });
    expect(await fixture.view()).toMatchObject({ 'subject-acme.a': { revisions: [0] } });
  });

  it('leaves the other projections running', async () => {
    const careless: ReadModel = {
      name: 'careless',
      version: 1,
      indexes: [],
      keys: () => ['all'],
      project: () => ({ seen: true }),
    };
    fixture.ledger.record('a', { poison: 'project' });
    fixture.start({}, [counter, careless]);
    await fixture.enters('stopped', 'counter.v1');
    await fixture.reaches(10n, 'careless.v1');
    fixture.ledger.record('b');
    await fixture.reaches(20n, 'careless.v1');
    await fixture.enters('running', 'careless.v1');
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
    fixture.ledger.record('a');
    const engine = fixture.start({}, [model]);
    await fixture.enters('stopped');
    cured = true;
    engine.resume('counter.v1');
    await fixture.reaches(10n);
    await fixture.enters('running');
    expect((await fixture.progress()).condition).not.toHaveProperty('error');
  });
});

describe('a view of another ledger', () => {
  const runOn = async (events: number) => {
    for (let n = 0; n < events; n++) fixture.ledger.record('a');
    const engine = fixture.start();
    await fixture.reaches(BigInt(events) * 10n);
    await engine.stop();
  };
  const refuses = async () => {
    fixture.start();
    await fixture.enters('stopped');
    expect((await fixture.progress()).condition?.error).toBe('VIEW_OF_ANOTHER_LEDGER');
    await fixture.time.advance(5_000);
    expect((await fixture.progress()).heartbeat?.asOf).toBeLessThan(fixture.time.millis - 4_000);
  };

  it('is not gone on with when the ledger has another id', async () => {
    await runOn(2);
    fixture.ledger.ledgerId = 'other';
    await refuses();
  });

  it('is not gone on with when a backup lacks the event', async () => {
    await runOn(3);
    fixture.ledger.restore(2);
    await refuses();
  });

  it('is not gone on with when a restored ledger has another event there', async () => {
    await runOn(3);
    fixture.ledger.restore(1);
    fixture.ledger.record('a');
    fixture.ledger.record('a');
    await refuses();
  });

  it('is found out when the subscription begins anew', async () => {
    for (let n = 0; n < 3; n++) fixture.ledger.record('a');
    fixture.start();
    await fixture.reaches(30n);
    fixture.ledger.restore(1);
    fixture.ledger.drop();
    await fixture.time.advance(100);
    await fixture.enters('stopped');
    expect((await fixture.progress()).condition?.error).toBe('VIEW_OF_ANOTHER_LEDGER');
  });

  it('is made anew once it is dropped', async () => {
    await runOn(3);
    fixture.ledger.restore(2);
    await refuses();
    await fixture.drop();
    await fixture.time.advance(1_100);
    await fixture.reaches(20n);
    expect(await fixture.view()).toEqual(await fixture.rebuilt());
  });
});
