import type { DocumentStore } from '#document-store';
import type { EventStore } from '#event-store';
import type { ChangeSignal, Time } from '#projections';
import type { Signer } from '#transparency-log';
import type { RootMismatch } from './root-check.ts';

/** For logs and metrics. */
export type SealerNotice =
  | {
      readonly kind: 'sealed';
      readonly controllerId: string;
      readonly size: number;
      readonly entries: number;
      readonly millis: number;
    }
  /** Nothing more of this controller is sealed. */
  | { readonly kind: 'mismatch'; readonly mismatch: RootMismatch }
  /** Tried again. Its message may quote what is stored, so only name, code and frames may be logged. */
  | { readonly kind: 'trouble'; readonly controllerId?: string; readonly cause: unknown };

export interface SealerDependencies {
  readonly events: Pick<EventStore, 'ledgerId' | 'append' | 'readStream' | 'eventAt'>;
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
  readonly observe: (notice: SealerNotice) => void;
}
