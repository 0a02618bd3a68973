import { beforeEach, describe, expect, it } from '@jest/globals';
import { MongoInvalidArgumentError, MongoNetworkError, MongoServerError } from 'mongodb';
import { StoreUnavailable, type StoreNotice } from '#kernel';
import { StoreCalls } from './store-calls.ts';

const reset = () => new MongoNetworkError('connection reset');
const refusal = (code: number) => new MongoServerError({ errmsg: 'refused', code });

/** Fails with these one after the other, then answers. */
const failing = (...errors: readonly unknown[]) => {
  const left = [...errors];
  return async () => {
    if (left.length > 0) throw left.shift();
    return 'answer';
  };
};

describe('a call to the server', () => {
  let notices: StoreNotice[];
  let calls: StoreCalls;
  const kinds = () => notices.map(({ kind }) => kind);

  beforeEach(() => {
    notices = [];
    calls = new StoreCalls({ read: 50, write: 1_000, maintenance: 1_000 }, (notice) => notices.push(notice));
  });

  it('is made again when the connection broke, or another server is the primary now', async () => {
    expect(await calls.run('load', 'write', failing(reset(), refusal(10_107)))).toBe('answer');
    expect(kinds()).toEqual(['retried', 'retried', 'called']);
  });

  it('is given up after three attempts', async () => {
    await expect(calls.run('load', 'write', failing(reset(), reset(), reset()))).rejects.toThrow(StoreUnavailable);
  });

  it('that is not answered ends in time', async () => {
    const began = performance.now();
    await expect(calls.run('load', 'read', () => new Promise(() => undefined))).rejects.toThrow(StoreUnavailable);
    expect(performance.now() - began).toBeLessThan(1_000);
  });

  it('tells once that the store is away, and once that it is back', async () => {
    for (let n = 0; n < 2; n++) await calls.run('load', 'read', failing(refusal(50))).catch(() => undefined);
    for (let n = 0; n < 2; n++) await calls.run('load', 'read', failing());
    expect(kinds()).toEqual(['away', 'called', 'called', 'back', 'called', 'called']);
  });

  it('that is wrong in itself is a bug, and no fault of the store', async () => {
    const bugs = [refusal(2), refusal(85), new MongoInvalidArgumentError('not an option'), new TypeError('no function')];
    for (const bug of bugs) await expect(calls.run('load', 'read', failing(bug))).rejects.toBe(bug);
    expect(kinds()).not.toContain('away');
  });

  it.each([6, 7, 13, 18, 50, 64, 89, 91, 133, 189, 262, 10_107, 11_600, 14_031])(
    'finds the store away at code %d',
    async (code) => {
      const error = refusal(code);
      await expect(calls.run('load', 'write', failing(error, error, error))).rejects.toThrow(StoreUnavailable);
    },
  );

  it('finds the store away when the name server does not know its hosts', async () => {
    const error = Object.assign(new Error('querySrv ENOTFOUND'), { syscall: 'querySrv', code: 'ENOTFOUND' });
    await expect(calls.run('load', 'write', failing(error))).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE', cause: error });
  });

  it('is refused once the store is closed', async () => {
    calls.close();
    await expect(calls.run('load', 'read', failing())).rejects.toThrow(StoreUnavailable);
  });
});
