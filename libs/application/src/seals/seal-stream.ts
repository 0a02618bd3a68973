import type { EventStore } from '#event-store';
import { streams } from '#kernel';
import { firstRevision } from '../envelope/first-revision.ts';
import { decodeSeal, type RecordedSeal } from './checkpoint-prepared.ts';

type Store = Pick<EventStore, 'readStream'>;

/** The seals of a controller from a revision on, in the order of their sizes. */
export async function* sealsFrom(store: Store, controllerId: string, revision: number): AsyncGenerator<RecordedSeal> {
  for await (const recorded of store.readStream(streams.seals(controllerId), revision)) yield decodeSeal(recorded);
}

/** The seal at a revision, if there is one. */
export async function sealAt(store: Store, controllerId: string, revision: number): Promise<RecordedSeal | undefined> {
  for await (const seal of sealsFrom(store, controllerId, revision)) return seal;
  return undefined;
}

/**
 * The first seal of which `holds` is false; undefined when it holds of all. What is false of one seal must be false of all that
 * follow. Reads few of them.
 */
export async function firstSealWithout(
  store: Store,
  controllerId: string,
  holds: (seal: RecordedSeal) => Promise<boolean>,
): Promise<RecordedSeal | undefined> {
  const revision = await firstRevision(async (at) => {
    const seal = await sealAt(store, controllerId, at);
    return seal !== undefined && holds(seal);
  });
  return sealAt(store, controllerId, revision);
}
