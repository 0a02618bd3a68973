import type { DocumentStore } from '#document-store';
import type { EventStore } from '#event-store';
import type { ChangeSignal, Time } from '#projections';
import type { Signer } from '#transparency-log';
import type { LogWitness, WitnessNotice } from '../witnesses/witness-notice.ts';
import type { RootMismatch } from './root-check.ts';

/** For logs and metrics. */
export type SealerNotice =
  | {
      readonly kind: 'sealed';
      readonly controllerId: string;
      readonly size: number;
      readonly entries: number;
      /** From the look at the log to the signed checkpoint. */
      readonly millis: number;
      /** From when the first of the entries was seen. */
      readonly waitedMillis: number;
    }
  /** Nothing more of this controller is sealed. */
  | { readonly kind: 'mismatch'; readonly mismatch: RootMismatch }
  | WitnessNotice;

/** What waits, as far as this process seals. */
export interface SealerStatus {
  /** How long the first entry has waited that no checkpoint covers, in milliseconds; 0: none waits. */
  readonly unsealedMillis: number;
  /** How long a checkpoint has waited for a witness. */
  readonly uncosignedMillis: number;
  /** Logs of which nothing more is sealed. */
  readonly mismatches: number;
}

export interface SealerDependencies {
  readonly events: Pick<EventStore, 'ledgerId' | 'append' | 'readStream' | 'readAll' | 'endAfter' | 'eventAt'>;
  readonly documents: DocumentStore;
  readonly time: Time;
  /** The signal of this process's projections; absent: the sealer looks once a second. */
  readonly published?: ChangeSignal;
  /** Names this process among those that compete. */
  readonly holder: string;
  /** Take the lease of a dead sealer at start: for the only one of a ledger. */
  readonly takeOver: boolean;
  readonly originOf: (controllerId: string) => string;
  readonly signersOf: (controllerId: string) => readonly Signer[];
  readonly witnesses?: readonly LogWitness[];
  readonly observe: (notice: SealerNotice) => void;
}
