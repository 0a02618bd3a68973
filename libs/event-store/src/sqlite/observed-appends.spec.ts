import { beforeEach, describe, expect, it } from '@jest/globals';
import { StoreUnavailable, type StoreNotice } from '#kernel';
import { event, subject } from '../conformance/store-fixture.ts';
import { temporaryLedger } from '../testing/temporary-ledger.ts';
import { ObservedAppends } from './observed-appends.ts';

describe('what is reported of appends', () => {
  let notices: StoreNotice[];
  let appends: ObservedAppends;
  const full = new StoreUnavailable('appending events: the disk is nearly full');
  const fails = () => appends.run(() => Promise.reject(full)).catch(() => undefined);
  const kinds = () => notices.map(({ kind }) => kind).filter((kind) => kind !== 'called');

  beforeEach(() => {
    notices = [];
    appends = new ObservedAppends((notice) => notices.push(notice));
  });

  it('is how long each took, well ended or not', async () => {
    expect(await appends.run(async () => 'done')).toBe('done');
    await expect(appends.run(() => Promise.reject(full))).rejects.toBe(full);
    const called = { kind: 'called', operation: 'append', millis: expect.any(Number) };
    expect(notices.filter(({ kind }) => kind === 'called')).toEqual([called, called]);
  });

  it('is once that they fail, and once that they succeed again', async () => {
    await fails();
    await fails();
    expect(kinds()).toEqual(['away']);
    expect(notices).toContainEqual({ kind: 'away', cause: full });
    await appends.run(async () => 'done');
    await appends.run(async () => 'done');
    expect(kinds()).toEqual(['away', 'back']);
  });

  it('is nothing of a fault that is not the store', async () => {
    await appends.run(() => Promise.reject(new Error('a bug'))).catch(() => undefined);
    expect(kinds()).toEqual([]);
  });

  it('is nothing of appends to a store that is closed', async () => {
    appends.close();
    await fails();
    expect(kinds()).toEqual([]);
  });

  it('is reported by a store that was opened with an observer', async () => {
    const ledger = await temporaryLedger();
    try {
      const store = await ledger.open({ observe: (notice) => notices.push(notice) });
      await store.append(subject('ann'), 'noStream', [event()]);
      expect(notices).toEqual([{ kind: 'called', operation: 'append', millis: expect.any(Number) }]);
    } finally {
      await ledger.dispose();
    }
  });
});
