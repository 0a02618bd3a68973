import type { DocumentStore } from '#document-store';
import { changeGenerations, type Generations, type NextGeneration, type ViewVersion } from './generations.ts';

/** Low enough that live views stay fresh on two processors beside it. */
export const defaultRebuildSpeed = 5_000;
/** Slower, a batch would take longer than the time after which a subscription counts as stalled. */
export const leastRebuildSpeed = 100;

export interface RebuildOptions {
  /** Milliseconds since the epoch. */
  readonly now: number;
  readonly eventsPerSecond?: number;
}

/** Has the projector make a new generation of the view beside the live one; undefined while one is being made. */
export async function beginRebuild(
  documents: DocumentStore,
  view: ViewVersion,
  { now, eventsPerSecond = defaultRebuildSpeed }: RebuildOptions,
): Promise<NextGeneration | undefined> {
  if (!Number.isInteger(eventsPerSecond) || eventsPerSecond < leastRebuildSpeed)
    throw new RangeError(`a rebuild makes at least ${leastRebuildSpeed} events a second`);
  const begin = (before: Generations): Generations | undefined => {
    const generation = before.last + 1;
    return before.next ? undefined : { ...before, last: generation, next: { generation, since: now, eventsPerSecond } };
  };
  return (await changeGenerations(documents, view, begin))?.next;
}

/** Gives up the generation that is being made; false when there is none. */
export async function cancelRebuild(documents: DocumentStore, view: ViewVersion): Promise<boolean> {
  const cancel = ({ next, ...before }: Generations): Generations | undefined =>
    next && { ...before, dropped: [...before.dropped, next.generation] };
  return (await changeGenerations(documents, view, cancel)) !== undefined;
}
