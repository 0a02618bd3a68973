import type { Filter, Sort } from 'mongodb';
import type { Query, Write } from '../port/document-store.port.ts';
import { checkedField } from '../port/check-names.ts';
import { controllerInId, controllerOf, int64, type KeptDocument } from './kept-document.ts';

/*
 * Every filter is made here, and every value in it stands behind an operator of ours: an object that somebody sent as a value
 * is compared, or refused before (`checkQuery`), and never read as an operator.
 */

type Condition = Filter<KeptDocument>;

/** A value that came from outside, to be compared as it is. */
const is = <Value>(value: Value): { readonly $eq: Value } => ({ $eq: value });

export const idIs = (id: string): { readonly _id: { readonly $eq: string } } => ({ _id: is(id) });

/** Ids that are no texts would be patterns or operators of `$in`. */
export function idIn(ids: readonly string[]): Condition {
  if (ids.some((id) => typeof id !== 'string')) throw new Error('an id is no text');
  return { _id: { $in: [...ids] } };
}

export const idAfter = (id: string): Condition => ({ _id: { $gt: id }, json: { $exists: true } });

/** Written before this epoch. */
export const olderThan = (epoch: number): Condition => ({ epoch: { $lt: epoch } });

/**
 * The document as the write expects it. With the controller, so that a sharded cluster asks one shard and an upsert knows
 * where to insert; a removal does not know it and is found by its id on every shard.
 */
export function expectedBy(write: Pick<Write, 'id' | 'from' | 'document'>): Condition {
  const { id, from } = write;
  const controller = controllerOf(write) ?? (from === 'absent' ? controllerInId(id) : undefined);
  return {
    ...idIs(id),
    ...(controller !== undefined && { controller: is(controller) }),
    position: from === 'absent' ? { $exists: false } : is(int64(from)),
  };
}

/** One walk along an index: equal fields first, then the sort key, then the id. */
export function matching({ where, from, to, order, descending = false, after }: Query): Condition {
  const key = pathOf(order);
  const conditions: Condition[] = [{ [key]: { $type: ['string', 'number'] } }];
  for (const [field, value] of Object.entries(where)) conditions.push({ [pathOf(field)]: is(value) });
  if (where['controllerId'] !== undefined) conditions.push({ controller: is(String(where['controllerId'])) });
  if (from !== undefined) conditions.push({ [key]: atLeast(from) });
  if (to !== undefined) conditions.push({ [key]: below(to) });
  if (after) {
    const beyond = descending ? below(after.key) : { $not: upTo(after.key) };
    const behind = descending ? { $lt: after.id } : { $gt: after.id };
    conditions.push({ [key]: descending ? upTo(after.key) : atLeast(after.key) });
    conditions.push({ $or: [{ [key]: beyond }, { _id: behind }] });
  }
  return { $and: conditions };
}

export const orderOf = ({ order, descending = false }: Query): Sort => {
  const way = descending ? -1 : 1;
  return { [pathOf(order)]: way, _id: way };
};

export const pathOf = (field: string): string => `fields.${checkedField(field)}`;

/*
 * A comparison finds values of its own type alone, and numbers come before texts: what lies on the other side of the border
 * is found by the opposite.
 */
const atLeast = (value: string | number) => (typeof value === 'string' ? { $gte: value } : { $not: { $lt: value } });
const below = (value: string | number) => (typeof value === 'number' ? { $lt: value } : { $not: { $gte: value } });
const upTo = (value: string | number) => (typeof value === 'number' ? { $lte: value } : { $not: { $gt: value } });
