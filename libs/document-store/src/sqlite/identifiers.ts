import { checkedCollection, checkedField } from '../port/check-names.ts';

/** The quoted table of a collection. Names are the only thing that ever becomes SQL text, so they are checked here. */
export const tableOf = (collection: string): string => `"${checkedCollection(collection)}"`;

/** The quoted column that holds a field's value when it is a string or a number. */
export const columnOf = (field: string): string => `"f_${checkedField(field)}"`;

/** The quoted JSON path of a top-level field. */
export const pathOf = (field: string): string => `'$.${checkedField(field)}'`;

export const indexOf = (collection: string, fields: readonly string[]): string =>
  `"${[checkedCollection(collection), ...fields.map(checkedField)].join(':')}"`;
