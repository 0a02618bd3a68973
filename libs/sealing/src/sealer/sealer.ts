import { checkpointsSpec, sealerProjection } from '../checkpoints/checkpoint-documents.ts';
import type { SealerDependencies } from './sealer-dependencies.ts';
import { SealingRounds } from './sealing-rounds.ts';

const leaseMillis = 5_000;
const renewMillis = 1_000;
const waitForLeaseMillis = 500;
/** Between two rounds, so that a busy ledger does not keep it looking. */
const restMillis = 50;
const backoffMillis = 1_000;

export interface Sealer {
  /** Finishes the seal in work and releases the lease. */
  stop(): Promise<void>;
}

/**
 * Seals the logs of all controllers, as long as this process holds the lease. The lease spares double work; that no two
 * checkpoints of one size come to be rests on the exact revision of each seal.
 */
export function startSealer(dependencies: SealerDependencies): Sealer {
  const stopping = new AbortController();
  const running = run(dependencies, stopping.signal);
  return {
    stop: () => {
      stopping.abort();
      return running;
    },
  };
}

async function run(dependencies: SealerDependencies, stopping: AbortSignal): Promise<void> {
  const { documents, time, holder, observe } = dependencies;
  let { takeOver } = dependencies;
  while (!stopping.aborted) {
    try {
      await documents.ensure([checkpointsSpec]);
      const epoch = await documents.lease(sealerProjection, holder, leaseMillis, takeOver);
      takeOver = false;
      if (epoch === undefined) await time.sleep(waitForLeaseMillis, stopping);
      else await sealWhileLeased(epoch, dependencies, stopping);
    } catch (cause) {
      observe({ kind: 'trouble', cause });
      await time.sleep(backoffMillis, stopping);
    }
  }
  await documents.release(sealerProjection, holder).catch((cause: unknown) => observe({ kind: 'trouble', cause }));
}

/** Resolves when the lease is lost. */
async function sealWhileLeased(epoch: number, dependencies: SealerDependencies, stopping: AbortSignal): Promise<void> {
  const { documents, time, holder, published } = dependencies;
  let renewed = time.now();
  const keepsLease = async (): Promise<boolean> => {
    if (stopping.aborted) return false;
    if (Math.abs(time.now() - renewed) < renewMillis) return true;
    renewed = time.now();
    return (await documents.lease(sealerProjection, holder, leaseMillis)) === epoch;
  };
  const rounds = new SealingRounds(epoch, dependencies, keepsLease);
  for (;;) {
    const changed = published?.next;
    const idleMillis = await rounds.next();
    if (!(await keepsLease())) return;
    const idle = new AbortController();
    const rest = time.sleep(idleMillis, AbortSignal.any([stopping, idle.signal]));
    await (changed ? Promise.race([changed, rest]) : rest);
    idle.abort();
    await time.sleep(restMillis, stopping);
  }
}
