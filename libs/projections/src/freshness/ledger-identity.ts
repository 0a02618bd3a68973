import type { Checkpoint } from '#document-store';
import type { EventStore } from '#event-store';

/**
 * Whether the ledger holds the event that the view's checkpoint names. After a changed URL, a restored backup or an exchanged
 * folder it does not, and nothing may be answered from the view.
 */
export async function isOfLedger(checkpoint: Checkpoint, ledger: Pick<EventStore, 'ledgerId' | 'eventAt'>): Promise<boolean> {
  if (checkpoint.ledgerId !== ledger.ledgerId) return false;
  if (checkpoint.eventId === undefined) return true;
  return (await ledger.eventAt(checkpoint.position))?.eventId === checkpoint.eventId;
}
