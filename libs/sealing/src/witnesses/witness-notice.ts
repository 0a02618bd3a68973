import type { VerifierKey, WitnessAnswer } from '#transparency-log';

/** A server that cosigns checkpoints (C2SP tlog-witness). */
export interface LogWitness {
  readonly url: string;
  readonly key: VerifierKey;
}

/** For logs and metrics. */
export type WitnessNotice =
  | { readonly kind: 'cosigned'; readonly witness: string; readonly controllerId: string; readonly size: number }
  /** A witness has not cosigned a checkpoint, and is shown it again later. */
  | {
      readonly kind: 'notCosigned';
      readonly witness: string;
      readonly url: string;
      readonly controllerId: string;
      readonly size: number;
      readonly answer: WitnessAnswer;
    }
  /** Tried again. Its message may quote what is stored, so only name, code and frames may be logged. */
  | { readonly kind: 'trouble'; readonly controllerId?: string; readonly cause: unknown };
