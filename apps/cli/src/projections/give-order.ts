import { setTimeout } from 'node:timers/promises';
import { InvalidArgumentError, Option } from 'commander';
import { collectionOf, giveOrder, liveGeneration, type Order, type ReadModel } from '#projections';
import { duration } from '#runtime';
import type { Shell } from '../shell.ts';
import type { Views } from '../views.ts';

/** How often a command looks whether a projector has done what was ordered. */
export const pollMillis = 100;
const defaultWait = 10_000;

export const waitOption = (): Option =>
  new Option('--wait <duration>', 'how long to wait for the projector, e.g. 30s').argParser(millis).default(defaultWait, '10s');

function millis(text: string): number {
  const found = duration(text);
  if (found === undefined) throw new InvalidArgumentError('It must be a duration such as PT1M or 30s.');
  return found;
}

/** Gives the order and waits until a projector has carried it out; false when none has in time. The order stands either way. */
export async function ordered(
  shell: Shell,
  { documents }: Views,
  model: ReadModel,
  order: Order,
  wait: number,
): Promise<boolean> {
  // An order is for all generations; the live one's projector is waited for.
  const number = await giveOrder(documents, collectionOf(model), order);
  const projection = collectionOf(await liveGeneration(documents, model));
  for (let waited = 0; waited <= wait; waited += pollMillis) {
    const { condition } = await documents.progress(projection);
    if ((condition?.order ?? 0) >= number) return true;
    await setTimeout(pollMillis);
  }
  shell.warn(`No projector has carried it out for ${model.name} yet. The order stands until the next one.`);
  return false;
}
