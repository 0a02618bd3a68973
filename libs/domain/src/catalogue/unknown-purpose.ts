import type { OrAll } from '../events/fact.ts';
import type { Catalogue } from './catalogue.ts';

/** A purpose that the tenant never registered stops the whole command: a typo must not narrow what the subject asked for. */
export const namesUnknownPurpose = (purposes: OrAll, catalogue: Catalogue): boolean =>
  purposes !== 'all' && purposes.some((purposeId) => !catalogue.purposes.has(purposeId));
