import type { Notice, ProjectionDependencies } from './projection-dependencies.ts';
import { collectionOf, type ReadModel } from '../read-model/read-model.ts';
import { Supervisor } from './supervisor.ts';
import { systemTime } from '../waiting/time.ts';
import { ChangeSignal } from '../waiting/change-signal.ts';

export type EngineOptions = Pick<ProjectionDependencies, 'ledger' | 'documents' | 'decode' | 'holder'> &
  Partial<ProjectionDependencies>;

/** The projections of one process. */
export interface Projections {
  /** Wakes at every commit, heartbeat and change of state: a wait for a position in this process need not poll. */
  readonly published: ChangeSignal;
  /** Lets a view (`<name>.v<version>`) rest: it stays as it is, and decisions upon it turn stale. */
  pause(projection: string): void;
  /** Goes on after a pause, or tries again what a projection stopped at. */
  resume(projection: string): void;
  /** Finishes what is in work and gives the leases back. */
  stop(): Promise<void>;
}

/**
 * Starts a supervised subscription for each view. What can pass is tried again for ever; an event that a view cannot be made
 * from, and a ledger that the view was not made from, stop that view alone. How each fares stands in the document store.
 */
export function startProjections(models: readonly ReadModel[], options: EngineOptions): Projections {
  const ignore = (_notice: Notice) => undefined;
  const parts: ProjectionDependencies = { time: systemTime, random: Math.random, takeOver: false, observe: ignore, ...options };
  const published = new ChangeSignal();
  const stopping = new AbortController();
  const supervisors = new Map(
    models.map((model) => [collectionOf(model), new Supervisor(model, parts, () => published.notify())]),
  );
  const running = [...supervisors.values()].map((supervisor) => supervisor.run(stopping.signal));
  const supervisorOf = (projection: string): Supervisor => {
    const supervisor = supervisors.get(projection);
    if (!supervisor) throw new Error(`no projection ${JSON.stringify(projection)}`);
    return supervisor;
  };
  return {
    published,
    pause: (projection) => supervisorOf(projection).pause(),
    resume: (projection) => supervisorOf(projection).resume(),
    stop: async () => {
      stopping.abort();
      await Promise.all(running);
    },
  };
}
