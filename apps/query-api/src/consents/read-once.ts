import type { CatalogueSource } from '#application';

/** A tenant's catalogue for the time of one request: what it has read is not read again. */
export function readOnce({ controller, purpose, policy }: CatalogueSource): CatalogueSource {
  return { controller: remembered(controller), purpose: remembered(purpose), policy: remembered(policy) };
}

function remembered<Ids extends readonly string[], Found>(
  read: (...ids: Ids) => Promise<Found>,
): (...ids: Ids) => Promise<Found> {
  const known = new Map<string, Promise<Found>>();
  return (...ids) => {
    const key = ids.join('.');
    const found = known.get(key) ?? read(...ids);
    known.set(key, found);
    return found;
  };
}
