import { describe, expect, it } from '@jest/globals';
import { StoreAvailability } from './store-availability.ts';
import type { StoreNotice } from './store-notice.ts';

describe('the availability of a store', () => {
  const observed = () => {
    const notices: StoreNotice[] = [];
    return { notices, availability: new StoreAvailability((notice) => notices.push(notice)) };
  };

  it('is told once when it ends, and once when it returns', () => {
    const { notices, availability } = observed();
    availability.answered(5);
    availability.failed('first', 10);
    availability.failed('second', 20);
    expect(availability.isAway).toBe(true);
    availability.answered(32.6);
    availability.answered(40);
    expect(availability.isAway).toBe(false);
    expect(notices).toEqual([
      { kind: 'away', cause: 'first' },
      { kind: 'back', millis: 23 },
    ]);
  });

  it('does not end because the store is closed', () => {
    const { notices, availability } = observed();
    availability.close();
    availability.failed('closed', 10);
    expect([availability.isClosed, availability.isAway, notices]).toEqual([true, false, []]);
  });
});
