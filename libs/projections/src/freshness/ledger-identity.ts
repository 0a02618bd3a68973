import type { Checkpoint } from '#document-store';
import type { EventStore } from '#event-store';

/**
 * Whether the ledger still holds the event that a view was made up to. A changed URL, a restored backup or another folder
 * does not, and nothing may be answered from such a view.
 */
export async function isOfLedger(checkpoint: Checkpoint, ledger: Pick<EventStore, 'ledgerId' | 'eventAt'>): Promise<boolean> {
  if (checkpoint.ledgerId !== ledger.ledgerId) return false;
  if (checkpoint.eventId === undefined) return true;
  return (await ledger.eventAt(checkpoint.position))?.eventId === checkpoint.eventId;
}
