import { setImmediate } from 'node:timers/promises';

/**
 * One look-up for all who ask the same within a turn of the event loop. It begins after the last of them has asked, so nobody
 * is told what was true before the question.
 */
export function coalesceLookups<Key, Found>(find: (key: Key) => Promise<Found>): (key: Key) => Promise<Found> {
  const waiting = new Map<Key, Promise<Found>>();
  const begin = async (key: Key): Promise<Found> => {
    await setImmediate();
    waiting.delete(key);
    return find(key);
  };
  return (key) => {
    const found = waiting.get(key) ?? begin(key);
    waiting.set(key, found);
    return found;
  };
}
