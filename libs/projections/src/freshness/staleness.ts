import type { Progress } from '#document-store';

/** How far this process's clock may be behind the clock that wrote the heartbeat, in milliseconds. */
const clockToleranceMillis = 1_000;

/** Why nothing about the present may be decided from a view. */
export type Staleness =
  | 'NO_CHECKPOINT'
  | 'VIEW_OF_ANOTHER_LEDGER'
  | 'PROJECTION_STOPPED'
  | 'NO_HEARTBEAT'
  | 'HEARTBEAT_TOO_OLD'
  | 'HEARTBEAT_AHEAD';

export interface FreshnessBounds {
  readonly ledgerId: string;
  /** Milliseconds since the epoch. */
  readonly now: number;
  /** Milliseconds. */
  readonly maxStaleness: number;
}

/** Undefined while the heartbeat proves that the view held every event of this ledger, at most `maxStaleness` ago. */
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

/** The position of the last ledger event in the view. Events of other categories do not move it, unlike `provenPosition`. */
export const projectedPosition = ({ checkpoint }: Progress): bigint => checkpoint?.position ?? 0n;

/** The view holds every ledger event up to here: the heartbeat also counts events of other categories, the checkpoint does not. */
export function provenPosition(progress: Progress): bigint {
  const projected = projectedPosition(progress);
  const verified = progress.heartbeat?.position ?? 0n;
  return verified > projected ? verified : projected;
}
