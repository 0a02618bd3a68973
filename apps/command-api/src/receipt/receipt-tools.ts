import type { EventStore } from '#event-store';
import type { LogKeys } from '#runtime';

/** What a receipt is made with. */
export interface ReceiptTools {
  readonly events: Pick<EventStore, 'readStream'>;
  readonly keys: LogKeys;
}
