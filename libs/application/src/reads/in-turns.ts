import { setImmediate } from 'node:timers/promises';

/** How long a read holds the event loop before others have their turn, in milliseconds. */
const turnMillis = 5;

let lastTurn: Promise<void> = Promise.resolve();

/** Waits until the event loop has served everybody else. Of all that wait so in this process one goes on in each round of the loop. */
export function nextTurn(): Promise<void> {
  lastTurn = lastTurn.then(() => setImmediate());
  return lastTurn;
}

/** The items, made and used one by one, with a pause for others whenever that has taken a turn's time. */
export async function* inTurns<Item>(items: Iterable<Item> | AsyncIterable<Item>): AsyncGenerator<Item, void> {
  let begun = performance.now();
  for await (const item of items) {
    yield item;
    if (performance.now() - begun < turnMillis) continue;
    await nextTurn();
    begun = performance.now();
  }
}
