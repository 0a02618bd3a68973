import { v5 } from 'uuid';
import type { EventRegistry, Upcasted, Upcaster } from '#domain';
import type { LedgerEvent } from '#kernel';
import { CorruptEvent } from './corrupt-event.ts';

/** Brings a stored event to the schema of today: one event or many, in order, all at its revision and position. */
export type Upcast = (stored: LedgerEvent) => readonly LedgerEvent[];

const keyOf = (type: string, schemaVersion: number): string => `${type}.v${schemaVersion}`;

export function upcasting({ types, upcasters }: EventRegistry): Upcast {
  const steps = new Map(upcasters.map((upcaster) => [keyOf(upcaster.type, upcaster.schemaVersion), upcaster]));
  return (stored) => {
    if (isPresent(stored)) return [stored];
    return climb(stored, stored, steps.size).map((event, index) => ({ ...stored, ...event, eventId: idOf(stored, index) }));
  };

  /** `left`: a chain longer than there are upcasters goes in a circle. */
  function climb(event: Upcasted, stored: LedgerEvent, left: number): readonly Upcasted[] {
    if (isPresent(event)) return [event];
    const step = stepFor(event, stored);
    if (left === 0) throw new Error(`the upcasters of ${stored.type} v${stored.schemaVersion} never end`);
    return step.upcast({ ...stored, ...event }).flatMap((next) => climb(next, stored, left - 1));
  }

  function isPresent({ type, schemaVersion }: Upcasted): boolean {
    return Object.hasOwn(types, type) && types[type]!.schemaVersion === schemaVersion;
  }

  function stepFor({ type, schemaVersion }: Upcasted, stored: LedgerEvent): Upcaster {
    const step = steps.get(keyOf(type, schemaVersion));
    if (step) return step;
    throw new CorruptEvent(stored, `nothing here knows ${keyOf(type, schemaVersion)}`, 'EVENT_UNKNOWN');
  }
}

/** The first keeps the stored event's id, which other events name; the rest have ids of their own, the same every time. */
const idOf = ({ eventId }: LedgerEvent, index: number): string => (index === 0 ? eventId : v5(String(index), eventId));
