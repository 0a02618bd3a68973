import { skippedIn } from '#application';
import { MemoryDocumentStore } from '#document-store';
import { MemoryEventStore } from '#event-store';
import { specsOf, startProjections, type Notice, type Projections } from '#projections';
import { watchedDocuments } from '../invariants/watched-documents.ts';
import { SimulatedProcess } from '../schedule/simulated-process.ts';
import { SimulatedDocumentStore } from '../stores/simulated-document-store.ts';
import { SimulatedEventStore } from '../stores/simulated-event-store.ts';
import { StoreLink } from '../stores/store-link.ts';
import { Api, type Stores } from './api.ts';
import { views } from './names.ts';
import type { World } from './world.ts';

type Service = { readonly api: Api } | { readonly projections: Projections };

interface Running {
  readonly process: SimulatedProcess;
  readonly service: Service;
}

/** The processes of a run. Each has its own connections, caches and clock; a restart begins with none of what was in memory. */
export class Cluster {
  readonly names: readonly string[];
  readonly projectors: readonly string[];
  readonly #world: World;
  readonly #running = new Map<string, Running>();
  /** Of every process that there was. */
  readonly #projections: Projections[] = [];
  #started = 0;

  constructor(world: World) {
    this.#world = world;
    this.projectors = Array.from({ length: world.faults.plan.projectors }, (_, n) => `projector ${n + 1}`);
    this.names = ['api 1', 'api 2', ...this.projectors];
  }

  /** Starts whatever does not run. */
  startAll(): void {
    for (const name of this.names) if (!this.isRunning(name)) this.start(name);
  }

  /** Also instead of the one that still runs. */
  start(name: string): void {
    this.crash(name);
    const { faults, random, scheduler } = this.#world;
    const skew = random.between(-faults.plan.skew, faults.plan.skew);
    const process = new SimulatedProcess(`${name}#${this.#started++}`, scheduler, skew);
    this.#running.set(name, { process, service: this.#serviceOf(name, process) });
  }

  crash(name: string): void {
    this.#running.get(name)?.process.crash();
  }

  pause(name: string, millis: number): void {
    this.#running.get(name)?.process.pause(millis);
  }

  /** Ends it as an orchestrator does: it may finish what it is at. */
  stop(name: string): void {
    const running = this.#running.get(name);
    if (!running || !('projections' in running.service)) return this.crash(name);
    void running.service.projections.stop().then(() => {
      running.process.crash();
      if (!this.#world.faults.isActive) this.startAll();
    });
  }

  /** After a run, for Node keeps what listens for the end of a process that was killed, and with it the run. */
  end(): void {
    for (const projections of this.#projections) void projections.stop();
  }

  isRunning(name: string): boolean {
    return this.#running.get(name)?.process.isAlive ?? false;
  }

  get isAnyPaused(): boolean {
    const { now } = this.#world.scheduler;
    return [...this.#running.values()].some(({ process }) => process.isAlive && process.pausedUntil > now);
  }

  /** One of the processes that take requests; undefined while there is none. */
  someApi(): Api | undefined {
    const alive = [...this.#running.values()].filter(({ process }) => process.isAlive);
    const apis = alive.flatMap(({ service }) => ('api' in service ? [service.api] : []));
    return apis.length > 0 ? this.#world.random.of(apis) : undefined;
  }

  #serviceOf(name: string, process: SimulatedProcess): Service {
    const stores = this.connect(process);
    if (name.startsWith('api')) return { api: new Api(process, stores, this.#world.planted) };
    const { random, planted, read } = this.#world;
    const projections = startProjections(views, {
      ledger: stores.events,
      documents: stores.documents,
      decode: planted.read?.(read) ?? read,
      isSkipped: skippedIn(stores.events),
      time: process.time,
      random: random.next,
      holder: process.name,
      observe: (notice) => this.#observe(notice),
    });
    this.#projections.push(projections);
    return { projections };
  }

  /** The stores as this process has them. */
  connect(process: SimulatedProcess): Stores {
    const { faults, findings, ledger, planted, views: kept } = this.#world;
    const events = new SimulatedEventStore(new MemoryEventStore(ledger.log), new StoreLink(process, faults, 'events'));
    const connection = new MemoryDocumentStore(process.time.now, kept);
    void connection.ensure(views.flatMap(specsOf));
    const watched = watchedDocuments(planted.documents?.(connection) ?? connection, findings);
    const order = planted.commitOrder ?? (faults.plan.inSteps ? 'documentsFirst' : 'atOnce');
    const documents = new SimulatedDocumentStore(watched, new StoreLink(process, faults, 'documents'), order);
    return { events: planted.events?.(events, ledger.log) ?? events, documents };
  }

  #observe({ projection, kind, state, error }: Notice): void {
    this.#world.meet(error ?? kind);
    const isTrouble = kind === 'trouble' || state === 'stopped';
    if (this.#world.isCalm && isTrouble) this.#world.findings.report('calm', `${projection} met ${error}`);
  }
}
