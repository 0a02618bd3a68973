import { describe, expect, it } from '@jest/globals';
import { projectionStatuses } from './status.ts';
import { counter } from './testing/counter-view.ts';
import { EngineBench } from './testing/engine-bench.ts';

const bench = EngineBench.forEachTest();

const status = async () => {
  const { documents, ledger, time } = bench;
  const [only] = await projectionStatuses([counter], { documents, ledger, clock: time.now });
  return only!;
};

describe('the status of a projection', () => {
  it('is booting before anything has begun', async () => {
    expect(await status()).toEqual({
      projection: 'counter',
      version: 1,
      state: 'booting',
      position: '0',
      lagSeconds: 0,
      lagEvents: 0,
    });
  });

  it('is running without lag when it misses nothing', async () => {
    bench.ledger.record('a');
    bench.start();
    await bench.enters('running');
    await bench.time.advance(1_000);
    expect(await status()).toEqual({
      projection: 'counter',
      version: 1,
      state: 'running',
      position: '10',
      lagSeconds: 0,
      lagEvents: 0,
    });
  });

  it('counts the ledger’s events, and the seconds, that it is behind', async () => {
    const engine = bench.start();
    await bench.enters('running');
    await bench.time.advance(1_000);
    engine.pause('counter.v1');
    await bench.enters('paused');
    for (let n = 0; n < 3; n++) bench.ledger.record('a');
    bench.ledger.record('access-acme.2026', {});
    await bench.time.advance(7_000);
    expect(await status()).toMatchObject({ state: 'paused', position: '0', lagSeconds: 7, lagEvents: 3 });
  });

  it('names the event that it stopped at', async () => {
    const { eventId } = bench.ledger.record('a', { poison: 'project' });
    bench.start();
    await bench.enters('stopped');
    await bench.time.advance(60_000);
    expect(await status()).toMatchObject({
      state: 'stopped',
      error: 'POISON_EVENT',
      stoppedAt: { position: '10', eventId },
      lagEvents: 1,
    });
  });

  it('is stopped once its projector has gone away without a word', async () => {
    await bench.documents.lease('counter.v1', 'killed', 5_000);
    await bench.documents.report('counter.v1', { state: 'running', since: bench.time.millis }, 1);
    expect(await status()).toMatchObject({ state: 'running' });
    await bench.time.advance(5_000);
    expect(await status()).toMatchObject({ state: 'stopped', error: 'PROJECTOR_AWAY' });
  });

  it('is stopped for a reader whose ledger is another one', async () => {
    bench.start();
    await bench.enters('running');
    bench.ledger.ledgerId = 'other';
    expect(await status()).toMatchObject({ state: 'stopped', error: 'VIEW_OF_ANOTHER_LEDGER' });
  });
});
