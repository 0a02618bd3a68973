import type { DocumentStore } from '#document-store';
import { quarantineOf, specsOf } from '../read-model/quarantine.ts';
import { collectionOf, type ReadModel } from '../read-model/read-model.ts';
import type { Time } from '../waiting/time.ts';
import { allGenerations, generationsSpec, inGeneration, viewName } from './generations.ts';

/** How old what this process knows of the generations may be, in milliseconds. */
const refreshMillis = 1_000;
/** Longer than a read takes from its freshness to its last document, in milliseconds. */
const readMillis = 5_000;

type View = Pick<ReadModel, 'name' | 'version' | 'indexes'>;

export type ViewDocuments = Pick<DocumentStore, 'ensure' | 'load' | 'find' | 'progress'>;

/** What a process reads of the generations of its views. */
export interface LiveViews {
  /** The documents under the names of the views: each call is answered from the generation that is live. */
  readonly documents: ViewDocuments;
  /** The projections that tell how fresh an answer from this view is. */
  progressOf(projection: string): Promise<readonly string[]>;
}

interface Reading {
  readonly from: number;
  readonly to: number;
  /** When this process learned of the flip. */
  readonly since: number;
}

/**
 * Follows the flips of the views, for reads in this process. A read takes the freshness first and the documents then, and a flip
 * may come between. So once it has learned of a flip the process reads the earlier generation for `readMillis` more, and for twice
 * as long its freshness is that of the staler of both: whichever a read meets, it holds what the freshness has promised.
 */
export function liveViews(views: readonly View[], source: { readonly documents: DocumentStore; readonly time: Time }): LiveViews {
  const { documents } = source;
  const generations = new FollowedGenerations(views, source);
  const namings = views.flatMap((view) => [collectionOf, quarantineOf].map((naming) => ({ view, naming })));
  const inLive = new Map(namings.map((found) => [found.naming(found.view), found]));
  const nameIn = ({ view, naming }: (typeof namings)[number], generation: number) => naming(inGeneration(view, generation));
  const liveName = async (collection: string): Promise<string> => {
    const found = inLive.get(collection);
    return found ? nameIn(found, await generations.read(found.view)) : collection;
  };
  return {
    documents: {
      ensure: (specs) => documents.ensure(specs),
      load: async (collection, ids) => documents.load(await liveName(collection), ids),
      find: async (collection, query) => documents.find(await liveName(collection), query),
      progress: (projection) => documents.progress(projection),
    },
    progressOf: async (projection) => {
      const found = inLive.get(projection);
      if (!found) return [projection];
      return (await generations.proven(found.view)).map((generation) => nameIn(found, generation));
    },
  };
}

const only = (generation: number): Reading => ({ from: generation, to: generation, since: Number.NEGATIVE_INFINITY });

class FollowedGenerations {
  readonly #views: readonly View[];
  readonly #documents: DocumentStore;
  readonly #time: Time;
  readonly #reading = new Map<string, Reading>();
  #refreshing: Promise<void> | undefined;
  #refreshed: number | undefined;

  constructor(views: readonly View[], { documents, time }: { readonly documents: DocumentStore; readonly time: Time }) {
    this.#views = views;
    this.#documents = documents;
    this.#time = time;
  }

  /** The generation whose documents are read now. */
  async read(view: View): Promise<number> {
    return this.#readNow(await this.#known(view));
  }

  /** Those that a read that begins now may meet. */
  async proven(view: View): Promise<readonly number[]> {
    const { from, to, since } = await this.#known(view);
    return this.#time.now() - since < 2 * readMillis ? [...new Set([from, to])] : [to];
  }

  #readNow({ from, to, since }: Reading): number {
    return this.#time.now() - since < readMillis ? from : to;
  }

  async #known(view: View): Promise<Reading> {
    const isYoung = this.#refreshed !== undefined && Math.abs(this.#time.now() - this.#refreshed) < refreshMillis;
    if (!isYoung) await this.#refreshOnce();
    return this.#reading.get(viewName(view))!;
  }

  /** All reads that find it old wait for one look. */
  #refreshOnce(): Promise<void> {
    this.#refreshing ??= this.#refresh().finally(() => {
      this.#refreshing = undefined;
    });
    return this.#refreshing;
  }

  async #refresh(): Promise<void> {
    const now = this.#time.now();
    if (this.#refreshed === undefined) await this.#documents.ensure([generationsSpec]);
    // A process that has read nothing for a while has no read that began before the flip.
    const mayBeRead = this.#refreshed !== undefined && now - this.#refreshed < 2 * readMillis;
    const found = await allGenerations(this.#documents, this.#views);
    for (const view of this.#views) {
      const { live } = found.get(viewName(view))!;
      const known = this.#reading.get(viewName(view));
      if (known?.to === live) continue;
      if (live > 1) await this.#documents.ensure(specsOf(inGeneration(view, live)));
      this.#reading.set(viewName(view), known && mayBeRead ? { from: this.#readNow(known), to: live, since: now } : only(live));
    }
    this.#refreshed = now;
  }
}
