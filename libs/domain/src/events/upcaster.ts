import type { Envelope } from '#kernel';

/** What an upcaster replaces; the rest of the envelope stays as it was stored. */
export type Upcasted = Pick<Envelope, 'type' | 'schemaVersion' | 'data'>;

/**
 * Reads one older version of a type as events of a later one. Pure; never none, for a fact is not forgotten. The chain goes
 * on until every result is of its type's present version.
 */
export interface Upcaster {
  readonly type: string;
  readonly schemaVersion: number;
  upcast(event: Envelope): readonly [Upcasted, ...Upcasted[]];
}
