import { streams } from '#kernel';
import type { Nemesis, StoreName } from '../schedule/faults.ts';
import type { Cluster } from './cluster.ts';
import { controllerId, subjectRefs } from './names.ts';
import { recordUnreadable } from './unreadable-events.ts';
import type { World } from './world.ts';

/** How long what was hit stays so, in milliseconds: shorter and longer than a lease and than the bound on staleness. */
const shortest = 100;
const longest = 12_000;

/** Lets the faults of the plan befall the cluster, one after the other, until the faults end. */
export async function haunt(world: World, cluster: Cluster): Promise<void> {
  const { faults, outside, random } = world;
  while (faults.isActive) {
    await outside.wait('nemesis', random.between(100, 3_000));
    if (!faults.isActive || faults.plan.nemeses.length === 0) return;
    const nemesis = random.of(faults.plan.nemeses);
    world.meet(nemesis);
    befall[nemesis](world, cluster);
  }
}

const befall: Readonly<Record<Nemesis, (world: World, cluster: Cluster) => void>> = {
  crash: (world, cluster) => {
    const name = world.random.of(cluster.names);
    cluster.crash(name);
    startLater(world, cluster, name);
  },
  stop: (world, cluster) => {
    const name = world.random.of(cluster.names);
    cluster.stop(name);
    startLater(world, cluster, name);
  },
  pause: ({ random }, cluster) => {
    const hit = random.chance(0.5) ? cluster.projectors : [random.of(cluster.names)];
    // Those of one machine stand still together, and wake one after the other.
    for (const name of hit) cluster.pause(name, random.between(shortest, longest));
  },
  outage: (world) => {
    const store: StoreName = world.random.of(['events', 'documents']);
    world.faults.setAway(store, true);
    later(world, `${store} is back`, () => world.faults.setAway(store, false));
  },
  silence: (world) => {
    world.faults.setSilent(true);
    later(world, 'silence is over', () => world.faults.setSilent(false));
  },
  poison: ({ ledger, random, scheduler }) => {
    recordUnreadable(ledger.log, streams.subject(controllerId, subjectRefs[0]!), scheduler.now, random);
  },
};

function startLater(world: World, cluster: Cluster, name: string): void {
  later(world, `${name} starts again`, () => {
    // The end of the faults has started all that did not run.
    if (world.faults.isActive) cluster.start(name);
  });
}

const later = ({ outside, random, scheduler }: World, label: string, run: () => void): void =>
  void scheduler.after(random.between(shortest, longest), outside, label, run);
