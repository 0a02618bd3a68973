import { ledgerEvents } from '#domain';

/** The version that events of a type are written in today; upcasters read the older ones. */
export function schemaVersionOf(type: string): number {
  const known = ledgerEvents.types[type];
  if (!known) throw new Error(`no schema for events of type ${type}`);
  return known.schemaVersion;
}
