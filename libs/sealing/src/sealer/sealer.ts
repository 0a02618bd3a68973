import { checkpointsSpec, sealerProjection } from '../checkpoints/checkpoint-documents.ts';
import { DecisionTrees } from '../decisions/decision-trees.ts';
import { WitnessRounds } from '../witnesses/witness-rounds.ts';
import { ledgerTrees } from '../tree/log-trees.ts';
import { SealerCondition } from './sealer-condition.ts';
import type { SealerDependencies, SealerStatus } from './sealer-dependencies.ts';
import { SealingRounds } from './sealing-rounds.ts';

const leaseMillis = 5_000;
const renewMillis = 1_000;
const waitForLeaseMillis = 500;
/** Between two rounds, so that a busy ledger does not keep it looking. */
const restMillis = 50;
const backoffMillis = 1_000;

export interface Sealer {
  /** Nothing waits here while another process holds the lease. */
  status(): SealerStatus;
  /** Finishes the seal in work and releases the lease. */
  stop(): Promise<void>;
}

/**
 * Seals the logs of all controllers, as long as this process holds the lease. The lease spares double work; that no two
 * checkpoints of one size come to be rests on the exact revision of each seal.
 */
export function startSealer(dependencies: SealerDependencies): Sealer {
  const stopping = new AbortController();
  const leased: Leased = {};
  const running = run(dependencies, leased, stopping.signal);
  return {
    status: () => leased.status?.() ?? idle,
    stop: () => {
      stopping.abort();
      return running;
    },
  };
}

/** What works while this process holds the lease. */
interface Leased {
  status?: () => SealerStatus;
}

const idle: SealerStatus = { unsealedMillis: 0, uncosignedMillis: 0, mismatches: 0 };

async function run(dependencies: SealerDependencies, leased: Leased, stopping: AbortSignal): Promise<void> {
  const { documents, time, holder, observe } = dependencies;
  let { takeOver } = dependencies;
  while (!stopping.aborted) {
    try {
      await documents.ensure([checkpointsSpec]);
      const epoch = await documents.lease(sealerProjection, holder, leaseMillis, takeOver);
      takeOver = false;
      if (epoch === undefined) await time.sleep(waitForLeaseMillis, stopping);
      else await workWhileLeased(epoch, dependencies, leased, stopping);
    } catch (cause) {
      observe({ kind: 'trouble', cause });
      await time.sleep(backoffMillis, stopping);
    }
  }
  await documents.release(sealerProjection, holder).catch((cause: unknown) => observe({ kind: 'trouble', cause }));
}

/** Seals, and shows the witnesses what was sealed; resolves when the lease is lost. */
async function workWhileLeased(
  epoch: number,
  dependencies: SealerDependencies,
  leased: Leased,
  stopping: AbortSignal,
): Promise<void> {
  const { documents, events, time, holder, witnesses = [] } = dependencies;
  let renewed = time.now();
  const keepsLease = async (): Promise<boolean> => {
    if (stopping.aborted) return false;
    if (Math.abs(time.now() - renewed) < renewMillis) return true;
    renewed = time.now();
    return (await documents.lease(sealerProjection, holder, leaseMillis)) === epoch;
  };
  const lease = { ledgerId: events.ledgerId, epoch };
  const onTrouble = (cause: unknown): void => dependencies.observe({ kind: 'trouble', cause });
  const kinds = [ledgerTrees(events, documents), new DecisionTrees({ events, documents, now: time.now, onTrouble }, lease)];
  const rounds = kinds.map((trees) => new SealingRounds(trees, epoch, dependencies, keepsLease));
  const shown = witnesses.map((witness) => new WitnessRounds(witness, dependencies, lease));
  leased.status = () => ({
    unsealedMillis: Math.max(...rounds.map(({ status }) => status.unsealedMillis)),
    mismatches: rounds.reduce((sum, { status }) => sum + status.mismatches, 0),
    uncosignedMillis: Math.max(0, ...shown.map(({ waitingMillis }) => waitingMillis)),
  });
  const ending = new AbortController();
  const ended = AbortSignal.any([stopping, ending.signal]);
  const sealed = (): Iterable<readonly [string, number]> => rounds.flatMap((each) => [...each.sealed()]);
  const cosigning = Promise.all(shown.map((each) => each.run(sealed, ended)));
  try {
    await sealWhileLeased(rounds, new SealerCondition(documents, time, epoch), dependencies, keepsLease, stopping);
  } finally {
    delete leased.status;
    ending.abort();
    await cosigning;
  }
}

/** Resolves when the lease is lost. */
async function sealWhileLeased(
  rounds: readonly SealingRounds[],
  condition: SealerCondition,
  { time, published }: SealerDependencies,
  keepsLease: () => Promise<boolean>,
  stopping: AbortSignal,
): Promise<void> {
  for (;;) {
    const changed = published?.next;
    let idleMillis = Number.POSITIVE_INFINITY;
    for (const each of rounds) idleMillis = Math.min(idleMillis, await each.next());
    await condition.report(rounds.some(({ status }) => status.mismatches > 0));
    if (!(await keepsLease())) return;
    const idling = new AbortController();
    const rest = time.sleep(idleMillis, AbortSignal.any([stopping, idling.signal]));
    await (changed ? Promise.race([changed, rest]) : rest);
    idling.abort();
    await time.sleep(restMillis, stopping);
  }
}
