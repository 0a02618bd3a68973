import { setTimeout } from 'node:timers/promises';
import { InvalidArgumentError, Option } from 'commander';
import {
  collectionOf,
  generationsOf,
  giveOrder,
  inGeneration,
  liveGeneration,
  ordersOf,
  type Order,
  type ReadModel,
} from '#projections';
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

/** Waits until the live generation of a view goes on; false when it has stopped again, or has not begun in time. */
export async function goesOn({ documents }: Views, model: ReadModel, wait: number): Promise<boolean> {
  const projection = collectionOf(await liveGeneration(documents, model));
  for (let waited = 0; ; waited += pollMillis) {
    const { condition } = await documents.progress(projection);
    if (condition?.state === 'running' || condition?.state === 'rebuilding') return true;
    if (condition?.state === 'stopped' || waited >= wait) return false;
    await setTimeout(pollMillis);
  }
}

/** Whether a generation of the view is paused, or has stopped at something. */
export async function standsStill({ documents }: Views, model: ReadModel): Promise<boolean> {
  if ((await ordersOf(documents, collectionOf(model))).paused) return true;
  const { live, next } = await generationsOf(documents, model);
  const made = [live, ...(next ? [next.generation] : [])].map((generation) => collectionOf(inGeneration(model, generation)));
  const found = await Promise.all(made.map((projection) => documents.progress(projection)));
  return found.some(({ condition }) => condition?.state === 'paused' || condition?.state === 'stopped');
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
