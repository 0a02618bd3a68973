import { expect, it } from '@jest/globals';
import { sharedLedger } from '../support/service.ts';

const ledger = sharedLedger();

it.each(['/v1/purposes', '/v1/nowhere', '/health/live', '/openapi.json', '/problems/not-found', '/docs'])(
  'what a browser may do with the answer to %s is told to it',
  async (path) => {
    const { headers } = await fetch(ledger().url + path);
    expect(headers.get('content-security-policy')).toMatch(/^default-src 'none';.*frame-ancestors 'none'/);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('x-frame-options')).toBe('DENY');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
    expect(headers.get('strict-transport-security')).toBeNull();
  },
);
