import { describe, expect, it } from '@jest/globals';
import { createLog, Metrics } from '#observability';
import { issuerObserver } from './issuer-observer.ts';

describe('what happens to the keys of the issuer', () => {
  const lines: Record<string, unknown>[] = [];
  const metrics = new Metrics();
  const log = createLog({ app: 'test', level: 'info', write: (line) => lines.push(JSON.parse(line)) });
  const observe = issuerObserver({ log, metrics });

  it('is counted each time', async () => {
    observe({ kind: 'fetched' });
    observe({ kind: 'failed', first: true, cause: new Error('secret') });
    observe({ kind: 'failed', first: false, cause: new Error('secret') });
    observe({ kind: 'unchecked' });
    const text = await metrics.text();
    expect(text).toContain('ledger_issuer_key_fetches_total{outcome="ok"} 1');
    expect(text).toContain('ledger_issuer_key_fetches_total{outcome="failed"} 2');
    expect(text).toContain('ledger_unchecked_tokens_total 1');
  });

  it('is a line when the server goes away, with the reason, and when it is back, but not for each attempt', () => {
    lines.length = 0;
    const refused = Object.assign(new Error('connect 10.0.0.1'), { code: 'ECONNREFUSED' });
    observe({ kind: 'failed', first: true, cause: new TypeError('fetch failed: secret', { cause: refused }) });
    observe({ kind: 'failed', first: false, cause: refused });
    observe({ kind: 'back', millis: 1_200 });
    observe({ kind: 'keyRefused', fault: 'weak' });
    expect(lines).toEqual([
      expect.objectContaining({ event: 'the key server of the issuer went away', code: 'ECONNREFUSED' }),
      expect.objectContaining({ event: 'the key server of the issuer is back', millis: 1_200 }),
      expect.objectContaining({ event: 'a key of the issuer was refused', code: 'weak' }),
    ]);
    expect(JSON.stringify(lines)).not.toContain('secret');
  });
});
