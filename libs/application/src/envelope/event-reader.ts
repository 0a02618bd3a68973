import { ledgerEvents, type EventRegistry } from '#domain';
import type { RecordedEvent } from '#event-store';
import type { Envelope, LedgerEvent, StreamId } from '#kernel';
import { decode } from './codec.ts';
import { CorruptEvent } from './corrupt-event.ts';
import { dataChecker, metadataFault } from './event-checker.ts';
import { upcasting, type Upcast } from './upcast.ts';

/** Reads stored events as events of today. Both throw `CorruptEvent` for one that they cannot read. */
export interface EventReader {
  /** What a stored event says in the present schema of its type. */
  readonly present: Upcast;
  readonly read: (recorded: RecordedEvent) => readonly LedgerEvent[];
}

export function eventReader(registry: EventRegistry): EventReader {
  const upcast = upcasting(registry);
  const faultOf = dataChecker(registry);
  const present: Upcast = (stored) => {
    const events = upcast(stored);
    for (const event of events) {
      const fault = faultOf(event);
      if (fault !== undefined) throw new CorruptEvent(stored, fault);
    }
    return events;
  };
  return { present, read: (recorded) => present(decode(recorded)) };
}

const ledgerFault = dataChecker(ledgerEvents);

/** Throws for an event that could not be read once it was recorded. */
export function assertRecordable({ eventId: _eventId, type, data, ...metadata }: Envelope, stream: StreamId): void {
  const fault = metadataFault(metadata) ?? ledgerFault({ type, stream, data });
  if (fault !== undefined) throw new Error(`${type} cannot be recorded: ${fault}`);
}

/** Reads the ledger's own events. */
export const ledgerEventReader: EventReader = eventReader(ledgerEvents);

/** A stored event in its present form: what projections, audit and command line read. */
export const decodeAll = ledgerEventReader.read;
