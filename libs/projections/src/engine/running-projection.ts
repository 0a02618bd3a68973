import type { Checkpoint } from '#document-store';
import type { ReadModel } from '../read-model/read-model.ts';
import type { QuarantineKeeper } from './quarantine-keeper.ts';
import type { PositionTracker } from './position-tracker.ts';
import type { PassesOver } from './run-outcome.ts';
import type { RebuildPace } from './rebuild-pace.ts';

/** One view under one lease, from one subscription. */
export interface RunningProjection {
  readonly model: ReadModel;
  /** Of the lease: the store refuses writes of an earlier one. */
  readonly epoch: number;
  /** Where the run begins. */
  readonly checkpoint: Checkpoint;
  readonly quarantine: QuarantineKeeper;
  readonly passesOver: PassesOver;
  readonly tracker: PositionTracker;
  readonly pace: RebuildPace;
  /** To be called after every commit and heartbeat. */
  readonly advanced: () => Promise<void>;
  readonly signal: AbortSignal;
}
