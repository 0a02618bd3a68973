import { ledgerEvents, type EventRegistry } from '#domain';
import type { RecordedEvent } from '#event-store';
import type { Envelope, LedgerEvent, StreamId } from '#kernel';
import { decodeShared } from './codec.ts';
import { CorruptEvent } from './corrupt-event.ts';
import { dataChecker, metadataFault } from './event-checker.ts';
import { upcasting, type Upcast } from './upcast.ts';

/** How events are written and read, by the types that a registry holds. */
export interface EventFormat {
  /** The version that events of a type are written in. */
  schemaVersionOf(type: string): number;
  /** Throws for an event that could not be read once it was recorded: a bug of ours, found before it is stored for ever. */
  assertRecordable(event: Envelope, stream: StreamId): void;
  /** A stored event in the present schema of its type. Throws `CorruptEvent` for one that cannot be read. */
  readonly upcast: Upcast;
  /** The same from the text that the store holds. */
  readonly read: (recorded: RecordedEvent) => readonly LedgerEvent[];
}

export function eventFormat(registry: EventRegistry): EventFormat {
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
  return {
    schemaVersionOf: (type) => registry.types[type]?.schemaVersion ?? noSchema(type),
    assertRecordable: ({ eventId: _eventId, type, data, ...metadata }, stream) => {
      const fault = metadataFault(metadata) ?? faultOf({ type, stream, data });
      if (fault !== undefined) throw new Error(`${type} cannot be recorded: ${fault}`);
    },
    upcast: present,
    read: (recorded) => present(decodeShared(recorded)),
  };
}

function noSchema(type: string): never {
  throw new Error(`no schema for events of type ${type}`);
}

/** The ledger's own events. */
export const ledgerFormat: EventFormat = eventFormat(ledgerEvents);

/** A stored event in its present form: what projections, audit and command line read. */
export const decodeAll = ledgerFormat.read;
