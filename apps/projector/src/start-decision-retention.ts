import { randomUUID } from 'node:crypto';
import { removeOldDecisions, type RemovingStore } from '#application';
import { instantOf } from '#kernel';
import { causeOf } from '#observability';
import { collectionOf, liveGeneration, systemTime, type Time } from '#projections';
import { logTree } from '#read-models';
import type { Boot, Ledger } from '#runtime';
import { TreeReader } from '#sealing';

export interface DecisionRetention {
  /** Resolves when nothing is removed any more. */
  stop(): Promise<void>;
}

export interface DecisionRetentionOptions extends Pick<Boot, 'log'> {
  readonly settings: Pick<Boot['settings'], 'maxAges'>;
  /** No other process removes: the lease of a dead one is taken at once. */
  readonly alone?: boolean;
  /** When the rounds are made; the system's clock and timers unless given. */
  readonly time?: Time;
}

const lease = 'decision-retention';
const roundMillis = 3_600_000;
const retryMillis = 60_000;
/** Longer than it takes to the next round, for the lease is not renewed between. */
const leaseMillis = 2 * roundMillis;

/**
 * Removes what the decision log has kept long enough, at the start and once an hour, as long as this process holds the lease. A store
 * whose server does that has nothing to remove here.
 */
export function startDecisionRetention(ledger: Ledger, options: DecisionRetentionOptions): DecisionRetention {
  const stopping = new AbortController();
  const running = removes(ledger.eventStore) ? run(ledger, ledger.eventStore, options, stopping.signal) : Promise.resolve();
  return {
    stop: () => {
      stopping.abort();
      return running;
    },
  };
}

const removes = (store: Ledger['eventStore']): store is Ledger['eventStore'] & RemovingStore => store.removeStream !== undefined;

async function run(
  ledger: Ledger,
  store: RemovingStore,
  { log, settings, alone = false, time = { ...systemTime, now: ledger.clock } }: DecisionRetentionOptions,
  stopping: AbortSignal,
): Promise<void> {
  const holder = `${process.pid}.${randomUUID()}`;
  const { documentStore: documents } = ledger;
  let takeOver = alone;
  const round = async (): Promise<void> => {
    if ((await documents.lease(lease, holder, leaseMillis, takeOver)) === undefined) return;
    takeOver = false;
    const at = instantOf(time.now());
    const before = instantOf(time.now() - settings.maxAges.decision * 1_000).slice(0, 10);
    for (const controllerId of await controllersOf(ledger)) {
      if (stopping.aborted) return;
      const removed = await removeOldDecisions(store, { controllerId, before, at });
      if (removed > 0) log.info('old records of the decision log were removed', { controllerId });
    }
  };
  while (!stopping.aborted) {
    const failure = await round().then(
      () => undefined,
      (cause: unknown) => ({ cause: causeOf(cause) }),
    );
    if (failure) log.warn('old records of the decision log were not removed, which is tried again', failure);
    await time.sleep(failure ? retryMillis : roundMillis, stopping);
  }
  await documents.release(lease, holder).catch(() => undefined);
}

/** Whoever has decisions has registered a purpose, and so an entry in the tree of its log. */
async function controllersOf({ documentStore: documents }: Pick<Ledger, 'documentStore'>): Promise<readonly string[]> {
  const tree = new TreeReader(documents, collectionOf(await liveGeneration(documents, logTree)));
  const found = await Array.fromAsync(tree.headsFrom(''));
  return found.map(({ controllerId }) => controllerId);
}
