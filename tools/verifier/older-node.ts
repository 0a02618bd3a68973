/*
 * What the verifier asks of JavaScript and Node 20 does not have. It runs before the program and adds nothing to a Node that has it.
 */
import { Temporal } from 'temporal-polyfill';

function groupBy<Key, Item>(items: Iterable<Item>, keyOf: (item: Item, index: number) => Key): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>();
  let index = 0;
  for (const item of items) {
    const key = keyOf(item, index++);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

async function fromAsync<Item>(items: AsyncIterable<Item> | Iterable<Item>): Promise<Item[]> {
  const list: Item[] = [];
  for await (const item of items) list.push(item);
  return list;
}

if (!('Temporal' in globalThis)) Object.assign(globalThis, { Temporal });
if (!('groupBy' in Map)) Object.assign(Map, { groupBy });
if (!('fromAsync' in Array)) Object.assign(Array, { fromAsync });
