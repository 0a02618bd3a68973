/** The version that events of a type are written in today; upcasters read the older ones. */
const current: Readonly<Record<string, number>> = {};

export const schemaVersionOf = (type: string): number => current[type] ?? 1;
