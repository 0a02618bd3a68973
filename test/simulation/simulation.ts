import { MemoryDocumentStore } from '#document-store';
import { MemoryEventStore } from '#event-store';
import { collectionOf, compareView, giveOrder, specsOf, viewDigest } from '#projections';
import { register } from '#testing';
import { sha256 } from '#application';
import type { Finding } from './invariants/findings.ts';
import { Caller } from './load/caller.ts';
import type { FaultPlan } from './schedule/faults.ts';
import { Cluster } from './services/cluster.ts';
import { purposeIds, views } from './services/names.ts';
import { haunt } from './services/nemesis.ts';
import { operate } from './services/operator.ts';
import type { Planted } from './services/planted.ts';
import { World } from './services/world.ts';

export interface Run {
  readonly plan: FaultPlan;
  /** Empty where every invariant holds. */
  readonly found: readonly Finding[];
  readonly trace: readonly string[];
  /** Of everything that happened, in its order, and of what is stored at the end. */
  readonly digest: () => Promise<string>;
  /** How often what was met. */
  readonly met: ReadonlyMap<string, number>;
}

/** Longer than whatever heals takes to heal: the longest pause, a lease, and the delays between tries. */
const healingMillis = 60_000;
/** Longer than a lease. */
const settlingMillis = 10_000;
/** After a command, while nothing is at fault: less than a subscription may stand still before the engine begins another. */
const followingMillis = 1_800;
const bursts = 1;

type Phase = (world: World, cluster: Cluster, callers: readonly Caller[]) => Promise<void>;

const phases: readonly Phase[] = [registerPurposes, underFaults, heal, whileCalm, compareViews];

/** One run: what a seed draws, from the first process to the last answer. Ends at the first finding. */
export async function simulate(seed: number, planted: Planted = {}): Promise<Run> {
  const world = new World(seed, planted);
  const cluster = new Cluster(world);
  const callers = ['watcher', 'caller 1', 'caller 2'].map((name) => new Caller(name, world, cluster));
  cluster.startAll();
  for (const phase of phases) {
    await phase(world, cluster, callers);
    if (world.findings.any) break;
  }
  cluster.end();
  const { trace } = world.scheduler;
  const digest = async () => sha256([...trace, ...storedIn(world), ...(await digestsOf(world))].join('\n'));
  return { plan: world.faults.plan, found: world.findings.found, trace, digest, met: world.met };
}

async function registerPurposes(world: World, cluster: Cluster): Promise<void> {
  const registered = purposeIds.map((purposeId) => cluster.someApi()!.register(world.random.uuid(), register(purposeId)));
  await finish(world, Promise.all(registered), healingMillis);
  await world.scheduler.runUntil(() => world.isProjected, healingMillis);
}

async function underFaults(world: World, cluster: Cluster, callers: readonly Caller[]): Promise<void> {
  const { faults, outside, random } = world;
  faults.begin();
  const [watcher, ...others] = callers;
  const worked = Promise.all([watcher!.watch(2), ...others.map((caller) => caller.work(random.between(10, 16)))]);
  const haunted = haunt(world, cluster);
  const operated = operate(world, cluster, new Caller('insisting', world, cluster));
  await world.scheduler.runUntil(() => world.findings.any, random.between(10_000, 16_000));
  // A process that is paused wakes; whatever died is started; a store that was away answers.
  faults.end();
  cluster.startAll();
  await finish(world, Promise.all([worked, haunted, operated, outside.wait('faults are over', 0)]), healingMillis);
}

async function heal(world: World, cluster: Cluster): Promise<void> {
  if (world.random.chance(0.5)) await mend(world);
  const isHealed = () => world.findings.any || (world.isProjected && !cluster.isAnyPaused);
  if (!(await world.scheduler.runUntil(isHealed, healingMillis)))
    world.findings.report('inTime', 'a view does not come to the end of the ledger');
  // The lease of a process that died last runs out, and another goes on.
  await world.scheduler.runUntil(() => world.findings.any, settlingMillis);
}

/** What could not be read can be read from now on, and an operator has it tried again. */
async function mend(world: World): Promise<void> {
  world.isMended = true;
  const documents = storeOf(world);
  for (const model of views) if (model.quarantines) await giveOrder(documents, collectionOf(model), 'retry');
}

/** Commands close upon each other, and then none: a view that missed one has nothing to wake it. */
async function whileCalm(world: World, _cluster: Cluster, callers: readonly Caller[]): Promise<void> {
  const { findings, outside, random, scheduler } = world;
  world.isCalm = true;
  for (let burst = 0; burst < bursts && !findings.any; burst++) {
    const sent = callers.map(async (caller) => {
      await outside.wait('burst', random.between(0, 200));
      await caller.command();
    });
    await finish(world, Promise.all(sent), healingMillis);
    if (!(await scheduler.runUntil(() => findings.any || world.isProjected, followingMillis)))
      findings.report('inTime', `a view has not followed within ${followingMillis} ms`);
    await scheduler.runUntil(() => findings.any, 2 * followingMillis);
  }
}

async function compareViews(world: World): Promise<void> {
  world.acknowledged.check(world.ledger.log.events);
  const ledger = new MemoryEventStore(world.ledger.log);
  for (const model of world.projected) {
    const { differences } = await compareView(model, { ledger, documents: storeOf(world), decode: world.read });
    for (const { id, kind } of differences) world.findings.report('rebuilt', `${collectionOf(model)} ${id} is ${kind}`);
  }
}

/** Goes on until the work is done or something is found. */
async function finish({ findings, scheduler }: World, work: Promise<unknown>, mostMillis: number): Promise<void> {
  let isDone = false;
  void work.then(
    () => void (isDone = true),
    (error: unknown) => findings.report('answered', String(error)),
  );
  if (!(await scheduler.runUntil(() => isDone || findings.any, mostMillis)))
    findings.report('answered', `a request has no answer after ${mostMillis} ms`);
}

/** A connection of the test itself. */
function storeOf(world: World): MemoryDocumentStore {
  const store = new MemoryDocumentStore(() => world.scheduler.now, world.views);
  void store.ensure(world.projected.flatMap(specsOf));
  return store;
}

const storedIn = ({ ledger }: World): readonly string[] =>
  ledger.log.events.map(({ eventId, position, data, metadata }) => `${position} ${eventId} ${data} ${metadata}`);

const digestsOf = (world: World): Promise<readonly string[]> =>
  Promise.all(world.projected.map((model) => viewDigest(storeOf(world).scan(collectionOf(model)))));
