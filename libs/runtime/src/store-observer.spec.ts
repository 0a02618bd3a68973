import { describe, expect, it } from '@jest/globals';
import { createLog, Metrics } from '#observability';
import { storeObserver } from './store-observer.ts';

describe('what a store tells', () => {
  const lines: Record<string, unknown>[] = [];
  const log = createLog({ app: 'test', level: 'info', write: (line) => lines.push(JSON.parse(line)) });
  const metrics = new Metrics();
  const observe = storeObserver({ log, metrics })({ store: 'mongodb', place: 'mongodb://db/views' });

  it('is counted, by store and operation', async () => {
    observe({ kind: 'called', operation: 'load', millis: 4 });
    observe({ kind: 'retried' });
    observe({ kind: 'back', millis: 1 });
    const text = await metrics.text();
    expect(text).toContain('ledger_store_call_duration_seconds_count{store="mongodb",operation="load"} 1');
    expect(text).toContain('ledger_store_retries_total{store="mongodb"} 1');
    expect(text).toContain('ledger_store_reconnects_total{store="mongodb"} 1');
  });

  it('is counted besides: writes without an answer, new connections and subscriptions that were dropped', async () => {
    const events = storeObserver({ log, metrics })({ store: 'eventstoredb', place: 'esdb://db:2113' });
    events({ kind: 'outcomeUnknown' });
    events({ kind: 'reconnected' });
    events({ kind: 'dropped', reason: 'stalled' });
    const text = await metrics.text();
    expect(text).toContain('ledger_store_unknown_outcomes_total{store="eventstoredb"} 1');
    expect(text).toContain('ledger_store_reconnects_total{store="eventstoredb"} 1');
    expect(text).toContain('ledger_store_subscription_drops_total{store="eventstoredb",reason="stalled"} 1');
  });

  it('begins at 0, so that the first failure is an increase', async () => {
    storeObserver({ log, metrics })({ store: 'unheard', place: 'nowhere' });
    const text = await metrics.text();
    expect(text).toContain('ledger_store_retries_total{store="unheard"} 0');
    expect(text).toContain('ledger_store_subscription_drops_total{store="unheard",reason="failed"} 0');
    expect(text).toContain('ledger_store_available{store="unheard"} 1');
  });

  it('shows a store that is away as not available, until it is back', async () => {
    const events = storeObserver({ log, metrics })({ store: 'leaving', place: 'nowhere' });
    events({ kind: 'away', cause: new Error('gone') });
    expect(await metrics.text()).toContain('ledger_store_available{store="leaving"} 0');
    events({ kind: 'back', millis: 1 });
    expect(await metrics.text()).toContain('ledger_store_available{store="leaving"} 1');
  });

  it('is a line when it goes away, with the reason at the ground, and when it is back', () => {
    lines.length = 0;
    const refused = Object.assign(new Error('connect 10.0.0.1'), { code: 'ECONNREFUSED' });
    observe({ kind: 'away', cause: new Error('no server: secret', { cause: refused }) });
    observe({ kind: 'away', cause: Object.assign(new Error('secret'), { code: 18, codeName: 'AuthenticationFailed' }) });
    observe({ kind: 'away', cause: new TypeError('secret') });
    observe({ kind: 'back', millis: 1_200 });
    const line = { level: 40, time: expect.any(String), app: 'test', store: 'mongodb', place: 'mongodb://db/views' };
    expect(lines).toEqual([
      { ...line, event: 'a store went away', code: 'ECONNREFUSED' },
      { ...line, event: 'a store went away', code: 'AuthenticationFailed' },
      { ...line, event: 'a store went away', code: 'TypeError' },
      { ...line, event: 'a store is back', millis: 1_200 },
    ]);
    expect(JSON.stringify(lines)).not.toContain('secret');
  });
});
