import {
  changeGenerations,
  generationsOf,
  generationsSpec,
  inGeneration,
  projectedGenerations,
  viewName,
  type Generations,
} from '../generations/generations.ts';
import type { Order } from '../orders/orders.ts';
import { collectionsOf, specsOf } from '../read-model/quarantine.ts';
import { collectionOf, type ReadModel } from '../read-model/read-model.ts';
import type { ProjectionDependencies } from './projection-dependencies.ts';
import { codeOf } from './run-outcome.ts';
import { Supervisor } from './supervisor.ts';

const lookMillis = 1_000;
const dropMillis = 60_000;

interface Kept {
  readonly supervisor: Supervisor;
  readonly stopping: AbortController;
}

/**
 * Keeps every generation of one view running: the live one, the one that is made beside it, and those that were live before.
 * Looks once a second which there are. Each has a lease of its own, so several processes may share them.
 */
export class ViewKeeper {
  readonly #model: ReadModel;
  readonly #dependencies: ProjectionDependencies;
  readonly #publish: () => void;
  readonly #kept = new Map<number, Kept>();
  readonly #running = new Set<Promise<void>>();
  #generations: Generations | undefined;
  /** Orders that came before the first look. */
  readonly #early: Order[] = [];

  constructor(model: ReadModel, dependencies: ProjectionDependencies, publish: () => void) {
    this.#model = model;
    this.#dependencies = dependencies;
    this.#publish = publish;
  }

  async run(stopping: AbortSignal): Promise<void> {
    while (!stopping.aborted) {
      await this.#attempt(() => this.#look(stopping));
      if (!stopping.aborted) await this.#dependencies.time.sleep(lookMillis, stopping);
    }
    await Promise.all(this.#running);
  }

  /** An order within this process, for all generations of the view. */
  order(order: Order): void {
    if (!this.#generations) this.#early.push(order);
    for (const { supervisor } of this.#kept.values()) supervisor[order]();
  }

  async #look(stopping: AbortSignal): Promise<void> {
    const { documents } = this.#dependencies;
    if (!this.#generations) await documents.ensure([generationsSpec]);
    const generations = await generationsOf(documents, this.#model);
    if (stopping.aborted) return;
    this.#generations = generations;
    const wanted = new Set(projectedGenerations(generations));
    for (const generation of wanted) if (!this.#kept.has(generation)) this.#start(generation, stopping);
    for (const order of this.#early.splice(0)) this.order(order);
    for (const [generation, { stopping: own }] of this.#kept) if (!wanted.has(generation)) own.abort();
    await this.#expire(generations);
    for (const generation of generations.dropped) if (!this.#kept.has(generation)) await this.#drop(generation);
  }

  #start(generation: number, stopping: AbortSignal): void {
    const own = new AbortController();
    const limit = () => {
      const next = this.#generations?.next;
      return next?.generation === generation ? next.eventsPerSecond : undefined;
    };
    const supervisor = new Supervisor(inGeneration(this.#model, generation), this.#dependencies, this.#publish, limit);
    this.#kept.set(generation, { supervisor, stopping: own });
    const running = supervisor.run(AbortSignal.any([stopping, own.signal])).finally(() => {
      this.#kept.delete(generation);
      this.#running.delete(running);
    });
    this.#running.add(running);
  }

  /** Nobody has read them for as long as they were to be kept. */
  async #expire(generations: Generations): Promise<void> {
    const now = this.#dependencies.time.now();
    const isOver = ({ until }: Generations['kept'][number]) => until <= now;
    if (!generations.kept.some(isOver)) return;
    await changeGenerations(this.#dependencies.documents, this.#model, (before) => {
      const over = before.kept.filter(isOver);
      const dropped = [...before.dropped, ...over.map(({ generation }) => generation)];
      return over.length > 0 ? { ...before, kept: before.kept.filter((kept) => !isOver(kept)), dropped } : undefined;
    });
  }

  /** Deletes its documents once no process projects it any more: whoever does holds its lease. */
  async #drop(generation: number): Promise<void> {
    const { documents, holder } = this.#dependencies;
    const dropped = inGeneration(this.#model, generation);
    const projection = collectionOf(dropped);
    if ((await documents.lease(projection, holder, dropMillis)) === undefined) return;
    await documents.ensure(specsOf(dropped));
    await documents.drop(projection, collectionsOf(dropped));
    await changeGenerations(documents, this.#model, (before) => ({
      ...before,
      dropped: before.dropped.filter((other) => other !== generation),
    }));
  }

  async #attempt(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (cause) {
      this.#dependencies.observe({ projection: viewName(this.#model), kind: 'trouble', error: codeOf(cause), cause });
    }
  }
}
