import { describe, expect, it } from '@jest/globals';
import type { Principal } from '../principal.ts';
import { RequestRates, type CountedRequest } from './request-rates.ts';

const caller = (sub: string, controllerId = 'acme'): Principal => ({
  ...{ sub, controllerId, roles: ['operator'], systems: [], expiresAt: 0 },
});
const perSecond = { caller: 1, tenant: 2, subject: 1, badToken: 1 };

/** How many of 30 requests, one after the other, are let through, and by which limit the first is refused. */
async function admitted(rates: RequestRates, request: CountedRequest): Promise<readonly [number, string | undefined]> {
  let count = 0;
  let limit: string | undefined;
  for (let n = 0; n < 30; n++) {
    const last = (await rates.count(request)).at(-1)!;
    if (last.exceeded) limit ??= last.name;
    else count++;
  }
  return [count, limit];
}

describe('the requests in ten seconds', () => {
  it('of a caller are as many as its rate says, and use up of its tenant no more', async () => {
    const rates = new RequestRates(perSecond);
    expect(await admitted(rates, { principal: caller('a'), restrictive: false })).toEqual([10, 'caller']);
    expect(await admitted(rates, { principal: caller('b'), restrictive: false })).toEqual([10, 'caller']);
    expect(await admitted(rates, { principal: caller('c'), restrictive: false })).toEqual([0, 'tenant']);
    expect(await admitted(rates, { principal: caller('a', 'other'), restrictive: false })).toEqual([10, 'caller']);
  });

  it('that restrict are counted apart', async () => {
    const rates = new RequestRates(perSecond);
    await admitted(rates, { principal: caller('a'), restrictive: false });
    expect(await admitted(rates, { principal: caller('a'), restrictive: true })).toEqual([10, 'caller']);
  });

  it('about one subject are as many as its rate says, whoever sends them', async () => {
    const rates = new RequestRates({ ...perSecond, caller: 100, tenant: 100 });
    const about = (sub: string, subjectRef: string) => ({ principal: caller(sub), restrictive: false, subjectRef });
    expect(await admitted(rates, about('a', 'one'))).toEqual([10, 'subject']);
    expect(await admitted(rates, about('b', 'one'))).toEqual([0, 'subject']);
    expect(await admitted(rates, about('a', 'two'))).toEqual([10, 'subject']);
  });

  it('say what is left', async () => {
    const [mine, ofTenant] = await new RequestRates(perSecond).count({ principal: caller('a'), restrictive: false });
    expect(mine).toEqual({
      ...{ name: 'caller', quota: 10, windowSeconds: 10, remaining: 9, resetSeconds: 10, exceeded: false },
    });
    expect(ofTenant).toMatchObject({ name: 'tenant', quota: 20, remaining: 19 });
  });
});

it('an address that sends bad tokens is refused after as many as its rate says', async () => {
  const rates = new RequestRates(perSecond);
  for (let n = 0; n <= 10; n++) {
    expect(await rates.hasSentTooManyBadTokens('10.0.0.1')).toBe(false);
    await rates.countBadToken('10.0.0.1');
  }
  expect(await rates.hasSentTooManyBadTokens('10.0.0.1')).toBe(true);
  expect(await rates.hasSentTooManyBadTokens('10.0.0.2')).toBe(false);
});
