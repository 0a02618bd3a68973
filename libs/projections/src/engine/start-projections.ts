import { decodeOnce } from './decode-once.ts';
import type { ProjectionDependencies } from './projection-dependencies.ts';
import { nothingSkipped } from '../read-model/event-effects.ts';
import { collectionOf, type ReadModel } from '../read-model/read-model.ts';
import { ViewKeeper } from './view-keeper.ts';
import { SharedLedger } from './shared-ledger.ts';
import { systemTime } from '../waiting/time.ts';
import { ChangeSignal } from '../waiting/change-signal.ts';

export type EngineOptions = Pick<ProjectionDependencies, 'ledger' | 'documents' | 'decode' | 'holder'> &
  Partial<ProjectionDependencies>;

/** The projections of one process. */
export interface Projections {
  /** Signals every commit, heartbeat and change of state, so that a wait for a position in this process need not poll. */
  readonly published: ChangeSignal;
  /** Stops updating a view (`<name>.v<version>`), in all its generations; it turns stale. */
  pause(projection: string): void;
  /** Continues after a pause, or retries the event that the projection stopped at. */
  resume(projection: string): void;
  /** Projects the streams in quarantine again, from their beginning. */
  retry(projection: string): void;
  /** Finishes the batches in work and releases the leases. */
  stop(): Promise<void>;
}

/**
 * Starts a supervised projection of each view; those at the same place share a subscription. Temporary failures are retried for ever;
 * an event that cannot be projected, or a ledger that is not the view's own, stops that view alone. The state of each is written to
 * the document store.
 */
export function startProjections(models: readonly ReadModel[], options: EngineOptions): Projections {
  const ignore = () => undefined;
  const { time = systemTime } = options;
  const shared = new SharedLedger(options.ledger, time);
  const dependencies: ProjectionDependencies = {
    time,
    isSkipped: nothingSkipped,
    subscribe: (after, signal) => shared.subscribe(after, signal),
    random: Math.random,
    takeOver: false,
    observe: ignore,
    measure: ignore,
    ...options,
    decode: decodeOnce(options.decode),
  };
  const published = new ChangeSignal();
  const stopping = new AbortController();
  const keepers = new Map(
    models.map((model) => [collectionOf(model), new ViewKeeper(model, dependencies, () => published.notify())]),
  );
  const running = [...keepers.values()].map((keeper) => keeper.run(stopping.signal));
  const keeperOf = (projection: string): ViewKeeper => {
    const keeper = keepers.get(projection);
    if (!keeper) throw new Error(`no projection ${JSON.stringify(projection)}`);
    return keeper;
  };
  return {
    published,
    pause: (projection) => keeperOf(projection).order('pause'),
    resume: (projection) => keeperOf(projection).order('resume'),
    retry: (projection) => keeperOf(projection).order('retry'),
    stop: async () => {
      stopping.abort();
      await Promise.all(running);
    },
  };
}
