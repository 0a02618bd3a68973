import { systemTime, type Time } from './time.ts';

/**
 * One look-up for all callers that ask for the same key within a turn of the event loop. It starts after the last of them has
 * called, so no caller gets a result older than its call.
 */
export function coalesceLookups<Key, Found>(
  lookup: (key: Key) => Promise<Found>,
  time: Pick<Time, 'turn'> = systemTime,
): (key: Key) => Promise<Found> {
  const pending = new Map<Key, Promise<Found>>();
  const start = async (key: Key): Promise<Found> => {
    await time.turn();
    pending.delete(key);
    return lookup(key);
  };
  return (key) => {
    const found = pending.get(key) ?? start(key);
    pending.set(key, found);
    return found;
  };
}
