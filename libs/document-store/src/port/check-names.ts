const collectionName = /^[a-z][a-z0-9-]{0,62}\.v[1-9][0-9]{0,5}(\.g[1-9][0-9]{0,5})?$/;
const fieldName = /^[A-Za-z][A-Za-z0-9]{0,62}$/;

/** Names become a part of what a store is asked, where no value may ever stand; so they are checked. */
export function checkedCollection(name: string): string {
  if (!collectionName.test(name)) throw new Error(`not a collection name: ${JSON.stringify(name)}`);
  return name;
}

export const fieldNamed = (name: string): boolean => fieldName.test(name);

export function checkedField(name: string): string {
  if (!fieldNamed(name)) throw new Error(`not a field name: ${JSON.stringify(name)}`);
  return name;
}
