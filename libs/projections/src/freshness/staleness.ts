import type { Progress } from '#document-store';

/** How far a clock may be behind the one that wrote the heartbeat, in milliseconds. */
const clockToleranceMillis = 1_000;

/** Why a view proves nothing about now. */
export type Staleness =
  'NO_CHECKPOINT' | 'VIEW_OF_ANOTHER_LEDGER' | 'PROJECTION_STOPPED' | 'NO_HEARTBEAT' | 'HEARTBEAT_TOO_OLD' | 'HEARTBEAT_AHEAD';

export interface FreshnessBounds {
  readonly ledgerId: string;
  /** Milliseconds since the epoch. */
  readonly now: number;
  /** Milliseconds. */
  readonly maxStaleness: number;
}

/** Undefined while the view is proven to have held, at most `maxStaleness` ago, every event of this ledger. */
export function stalenessOf({ checkpoint, heartbeat, condition }: Progress, bounds: FreshnessBounds): Staleness | undefined {
  if (!checkpoint) return 'NO_CHECKPOINT';
  if (checkpoint.ledgerId !== bounds.ledgerId) return 'VIEW_OF_ANOTHER_LEDGER';
  if (condition?.error === 'VIEW_OF_ANOTHER_LEDGER') return 'VIEW_OF_ANOTHER_LEDGER';
  if (condition?.state === 'stopped') return 'PROJECTION_STOPPED';
  if (!heartbeat) return 'NO_HEARTBEAT';
  const age = bounds.now - heartbeat.asOf;
  if (age > bounds.maxStaleness) return 'HEARTBEAT_TOO_OLD';
  return age < -clockToleranceMillis ? 'HEARTBEAT_AHEAD' : undefined;
}

/** The last ledger event that is in the view. Unlike `positionOf` it stays where it is while others use the store. */
export const projectedPosition = ({ checkpoint }: Progress): bigint => checkpoint?.position ?? 0n;

/** The position that a view is true for: the heartbeat lies ahead of the checkpoint by events of other categories. */
export function provenPosition(progress: Progress): bigint {
  const projected = projectedPosition(progress);
  const verified = progress.heartbeat?.position ?? 0n;
  return verified > projected ? verified : projected;
}
