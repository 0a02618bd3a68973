import type { CollectionSpec, DocumentStore } from '#document-store';
import { specsOf } from '../read-model/quarantine.ts';
import { collectionOf, type ReadModel } from '../read-model/read-model.ts';

/** How many times one version of a view has been made, and what becomes of each. One document a version of a view. */
export interface Generations {
  /** The one that reads are answered from. */
  readonly live: number;
  /** The highest number that was given; none is given twice. */
  readonly last: number;
  /** The one that is made beside the live one; absent when there is none. */
  readonly next?: NextGeneration;
  /** Those that were live before, in the order of their flips: kept up to date, so that the last can be live again at once. */
  readonly kept: readonly KeptGeneration[];
  /** Those whose documents are to be deleted. */
  readonly dropped: readonly number[];
}

export interface NextGeneration {
  readonly generation: number;
  /** Milliseconds since the epoch. */
  readonly since: number;
  /** The projector makes it no faster: live views share its processor and its stores. */
  readonly eventsPerSecond: number;
}

export interface KeptGeneration {
  readonly generation: number;
  /** Milliseconds since the epoch. */
  readonly until: number;
}

/** A version of a view, in whatever generation. */
export type ViewVersion = Pick<ReadModel, 'name' | 'version'>;

const collection = 'projection-generations.v1';

export const generationsSpec: CollectionSpec = { collection, indexes: [] };

const firstGeneration: Generations = { live: 1, last: 1, kept: [], dropped: [] };

/** The name of a version of a view, which stands for its live generation. */
export const viewName = ({ name, version }: ViewVersion): string => collectionOf({ name, version });

export const inGeneration = <Model extends ViewVersion>(model: Model, generation: number): Model & { generation: number } => ({
  ...model,
  generation,
});

export const generationsOf = async (documents: Pick<DocumentStore, 'load'>, view: ViewVersion): Promise<Generations> =>
  (await storedGenerations(documents, [view])).get(viewName(view)) ?? firstGeneration;

/** Those of several views, by the names of the views. */
export async function allGenerations(
  documents: Pick<DocumentStore, 'load'>,
  views: readonly ViewVersion[],
): Promise<ReadonlyMap<string, Generations>> {
  const stored = await storedGenerations(documents, views);
  return new Map(views.map(viewName).map((name) => [name, stored.get(name) ?? firstGeneration]));
}

async function storedGenerations(documents: Pick<DocumentStore, 'load'>, views: readonly ViewVersion[]) {
  const loaded = await documents.load(collection, views.map(viewName));
  return new Map([...loaded].map(([name, { body }]) => [name, body as Generations] as const));
}

/** The view in its live generation, whose collections may be used from then on. */
export async function liveGeneration<Model extends ViewVersion & Pick<ReadModel, 'indexes'>>(
  documents: Pick<DocumentStore, 'ensure' | 'load'>,
  model: Model,
): Promise<Model & { generation: number }> {
  await documents.ensure([generationsSpec]);
  const live = inGeneration(model, (await generationsOf(documents, model)).live);
  await documents.ensure(specsOf(live));
  return live;
}

/** Those that a projector keeps up with the ledger. */
export const projectedGenerations = ({ live, next, kept }: Generations): readonly number[] => [
  live,
  ...(next ? [next.generation] : []),
  ...kept.map(({ generation }) => generation),
];

/**
 * Changes the document in one step, from what it is at that moment; undefined when `change` finds that there is nothing to be
 * changed. Whoever reads it sees all of the change or nothing.
 */
export async function changeGenerations(
  documents: Pick<DocumentStore, 'ensure' | 'load' | 'commit'>,
  view: ViewVersion,
  change: (before: Generations) => Generations | undefined,
): Promise<Generations | undefined> {
  await documents.ensure([generationsSpec]);
  const id = viewName(view);
  for (;;) {
    const stored = (await documents.load(collection, [id])).get(id);
    const changed = change((stored?.body as Generations | undefined) ?? firstGeneration);
    if (!changed) return undefined;
    const { kind } = await documents.commit({
      projection: collection,
      // No view of the ledger: positions count the changes.
      writes: [{ collection, id, from: stored?.position ?? 'absent', to: (stored?.position ?? 0n) + 1n, document: changed }],
      checkpoint: { ledgerId: '', position: 0n },
      epoch: 0,
    });
    if (kind === 'committed') return changed;
  }
}
