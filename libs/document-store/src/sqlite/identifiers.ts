const collectionName = /^[a-z][a-z0-9-]{0,62}\.v[1-9][0-9]{0,5}$/;
const fieldName = /^[A-Za-z][A-Za-z0-9]{0,62}$/;

/** The quoted table of a collection. Names are the only thing that ever becomes SQL text, so they are checked here. */
export const tableOf = (collection: string): string => `"${collectionOf(collection)}"`;

/** The quoted column that holds a field's value when it is a string or a number. */
export const columnOf = (field: string): string => `"f_${fieldOf(field)}"`;

/** The quoted JSON path of a top-level field. */
export const pathOf = (field: string): string => `'$.${fieldOf(field)}'`;

export const indexOf = (collection: string, fields: readonly string[]): string =>
  `"${[collectionOf(collection), ...fields.map(fieldOf)].join(':')}"`;

function collectionOf(name: string): string {
  if (!collectionName.test(name)) throw new Error(`not a collection name: ${JSON.stringify(name)}`);
  return name;
}

function fieldOf(name: string): string {
  if (!fieldName.test(name)) throw new Error(`not a field name: ${JSON.stringify(name)}`);
  return name;
}
