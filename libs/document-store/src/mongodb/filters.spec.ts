import { describe, expect, it } from '@jest/globals';
import { expectedBy, idIn, matching, orderOf } from './filters.ts';

const query = { where: {}, order: 'joined', limit: 5 };
const conditions = (more: object) => (matching({ ...query, ...more }) as { readonly $and: readonly object[] }).$and;

describe('the filter of a write', () => {
  const body = { controllerId: 'acme', n: 1 };

  it('names the shard and the position that the content was computed from', () => {
    expect(expectedBy({ id: 'x.y', from: 7n, document: body })).toEqual({
      _id: { $eq: 'x.y' },
      controller: { $eq: 'acme' },
      position: { $eq: 7n },
    });
  });

  it('of an absent document inserts on the shard of its controller, which may stand in the id', () => {
    expect(expectedBy({ id: 'shop.anna', from: 'absent', document: {} })).toEqual({
      _id: { $eq: 'shop.anna' },
      controller: { $eq: 'shop' },
      position: { $exists: false },
    });
  });

  it('of a removal asks every shard: it knows no controller', () => {
    expect(expectedBy({ id: 'x.y', from: 7n, document: 'removed' })).toEqual({ _id: { $eq: 'x.y' }, position: { $eq: 7n } });
  });

  it('takes no position that 64 bits cannot hold', () => {
    expect(() => expectedBy({ id: 'x', from: 2n ** 63n, document: body })).toThrow('64 bits');
  });
});

describe('the filter of a query', () => {
  it('puts every value behind an operator of its own', () => {
    const hostile = { $gt: '' } as unknown as string;
    expect(conditions({ where: { team: hostile } })).toContainEqual({ 'fields.team': { $eq: { $gt: '' } } });
  });

  it('asks one shard when it knows the controller', () => {
    expect(conditions({ where: { controllerId: 'acme' } })).toContainEqual({ controller: { $eq: 'acme' } });
  });

  it('takes no name that is a path or an operator', () => {
    for (const order of ['a.b', '$where', '']) expect(() => matching({ ...query, order })).toThrow('field name');
  });

  it('goes on after the last item, over the border between numbers and texts', () => {
    expect(conditions({ after: { key: 5, id: 'a' } })).toEqual([
      { 'fields.joined': { $type: ['string', 'number'] } },
      { 'fields.joined': { $not: { $lt: 5 } } },
      { $or: [{ 'fields.joined': { $not: { $lte: 5 } } }, { _id: { $gt: 'a' } }] },
    ]);
    expect(conditions({ after: { key: 'x', id: 'a' }, descending: true })).toContainEqual({
      $or: [{ 'fields.joined': { $not: { $gte: 'x' } } }, { _id: { $lt: 'a' } }],
    });
  });

  it('is read in the order of the sort key, then of the id', () => {
    expect(Object.entries(orderOf({ ...query, descending: true }))).toEqual([
      ['fields.joined', -1],
      ['_id', -1],
    ]);
  });
});

describe('the filter of a load', () => {
  it('takes texts alone: a pattern would find other documents', () =>
    expect(() => idIn([/./ as unknown as string])).toThrow('no text'));
});
