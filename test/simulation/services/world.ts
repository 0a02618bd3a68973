import { MemoryViews } from '../../../libs/document-store/src/memory/memory-document-store.ts';
import { MemoryLog } from '#event-store';
import { collectionOf, generationsSpec, inGeneration, type ReadModel } from '#projections';
import { projectedGenerations, type Generations } from '../../../libs/projections/src/generations/generations.ts';
import { Acknowledgements } from '../invariants/acknowledgements.ts';
import { Findings } from '../invariants/findings.ts';
import { WatchedLedger } from '../invariants/watched-ledger.ts';
import { drawPlan, Faults } from '../schedule/faults.ts';
import { Random } from '../schedule/random.ts';
import { Scheduler } from '../schedule/scheduler.ts';
import { SimulatedProcess } from '../schedule/simulated-process.ts';
import type { Planted } from './planted.ts';
import { views } from './names.ts';
import { reading } from './unreadable-events.ts';

/** What outlives every process of a run: the stores, the time, and what was seen. */
export class World {
  readonly random: Random;
  readonly scheduler: Scheduler;
  readonly faults: Faults;
  readonly planted: Planted;
  readonly findings = new Findings();
  readonly acknowledged = new Acknowledgements(this.findings);
  readonly ledger: WatchedLedger;
  readonly views = new MemoryViews();
  /** Does what no process of the ledger does; it never dies. */
  readonly outside: SimulatedProcess;
  /** How often something was met, so that a test can tell that it is met at all. */
  readonly met = new Map<string, number>();
  /** Nothing is at fault any more, and whatever was has healed. */
  isCalm = false;
  /** The events that could not be read can be read now. */
  isMended = false;
  readonly read = reading(() => this.isMended);

  constructor(seed: number, planted: Planted) {
    this.planted = planted;
    this.random = new Random(seed);
    this.scheduler = new Scheduler(this.random);
    this.faults = new Faults({ ...drawPlan(this.random), ...planted.faults }, this.random);
    this.outside = new SimulatedProcess('outside', this.scheduler);
    this.ledger = new WatchedLedger(new MemoryLog(this.random.uuid()), this.findings);
    this.scheduler.afterStep = () => this.ledger.look(this.scheduler.now);
  }

  meet(what: string): void {
    this.met.set(what, (this.met.get(what) ?? 0) + 1);
  }

  /** Whether every view has come to the end of the ledger. */
  get isProjected(): boolean {
    const { end } = this.ledger.log;
    return this.projected.every((model) => (this.views.progress.of(collectionOf(model)).checkpoint?.position ?? 0n) >= end);
  }

  /** The views in each generation that is kept up to date. */
  get projected(): readonly ReadModel[] {
    const { documents } = this.views;
    return views.flatMap((model) => {
      const found = documents.load(generationsSpec.collection, collectionOf(model))?.body as Generations | undefined;
      return (found ? projectedGenerations(found) : [1]).map((generation) => inGeneration(model, generation));
    });
  }
}
