import { describe, expect, it, jest } from '@jest/globals';
import { projectionStatuses } from './projection-status.ts';
import type { ReadModel } from '../read-model/read-model.ts';
import { specsOf } from '../read-model/quarantine.ts';
import { counter, decode } from '../testing/counter-view.ts';
import { EngineFixture } from '../testing/engine-fixture.ts';

const fixture = EngineFixture.forEachTest();

const status = async () => {
  const { documents, ledger, time } = fixture;
  await documents.ensure(specsOf(counter));
  const [only] = await projectionStatuses([counter as ReadModel], { documents, ledger, decode, clock: time.now });
  return only!;
};

describe('the status of a projection', () => {
  it('is booting before anything has begun', async () => {
    expect(await status()).toEqual({
      projection: 'counter',
      version: 1,
      generation: 1,
      state: 'booting',
      quarantined: 0,
      position: '0',
      lagSeconds: 0,
      lagEvents: 0,
    });
  });

  it('is running without lag when it misses nothing', async () => {
    fixture.ledger.record('a');
    fixture.start();
    await fixture.enters('running');
    await fixture.time.advance(1_000);
    expect(await status()).toEqual({
      projection: 'counter',
      version: 1,
      generation: 1,
      state: 'running',
      quarantined: 0,
      position: '10',
      lagSeconds: 0,
      lagEvents: 0,
    });
  });

  it('counts the ledger’s events, and the seconds, that it is behind', async () => {
    const engine = fixture.start();
    await fixture.enters('running');
    await fixture.time.advance(1_000);
    engine.pause('counter.v1');
    await fixture.enters('paused');
    for (let n = 0; n < 3; n++) fixture.ledger.record('a');
    fixture.ledger.record('access-acme.2026', {});
    await fixture.time.advance(7_000);
    expect(await status()).toMatchObject({ state: 'paused', position: '0', lagSeconds: 7, lagEvents: 3 });
  });

  it('is counted once for all views that are at the same place', async () => {
    for (let n = 0; n < 3; n++) fixture.ledger.record('a');
    const { documents, ledger, time } = fixture;
    const models = ['one', 'other', 'third'].map((name) => ({ ...counter, name }));
    await documents.ensure(models.flatMap(specsOf));
    const readAll = jest.spyOn(ledger, 'readAll');
    const statuses = await projectionStatuses(models, { documents, ledger, decode, clock: time.now });
    expect(statuses.map(({ lagEvents }) => lagEvents)).toEqual([3, 3, 3]);
    expect(readAll).toHaveBeenCalledTimes(1);
  });

  it('names the event that it stopped at', async () => {
    const { eventId } = fixture.ledger.record('a', { poison: 'project' });
    fixture.start();
    await fixture.enters('stopped');
    await fixture.time.advance(60_000);
    expect(await status()).toMatchObject({
      state: 'stopped',
      error: 'POISON_EVENT',
      stoppedAt: { position: '10', eventId },
      lagEvents: 1,
    });
  });

  it('is stopped once its projector has gone away without a word', async () => {
    await fixture.documents.lease('counter.v1', 'killed', 5_000);
    await fixture.documents.report('counter.v1', { state: 'running', since: fixture.time.millis }, 1);
    expect(await status()).toMatchObject({ state: 'running' });
    await fixture.time.advance(5_000);
    expect(await status()).toMatchObject({ state: 'stopped', error: 'PROJECTOR_AWAY' });
  });

  it('is stopped for a reader whose ledger is another one', async () => {
    fixture.start();
    await fixture.enters('running');
    fixture.ledger.ledgerId = 'other';
    expect(await status()).toMatchObject({ state: 'stopped', error: 'VIEW_OF_ANOTHER_LEDGER' });
  });
});
