import { describe, expect, it } from '@jest/globals';
import { operationOf } from './write-documents.ts';

const write = { collection: 'people.v1', id: 'acme.a', to: 9n };

describe('the operation of a write', () => {
  it('keeps the body as text, and beside it only what an index can name', () => {
    const body = { team: 'red', rank: 1.5, truth: true, list: ['x'], 'odd key': 'x', $set: 'x', 'a.b': 1, none: undefined };
    const { update, upsert } = operationOf({ ...write, from: 'absent', document: body }, 3).updateOne;
    expect(update).toEqual({
      $set: { position: 9n, epoch: 3, json: JSON.stringify(body), fields: { team: 'red', rank: 1.5 } },
    });
    expect(upsert).toBe(true);
  });

  it('of a removal leaves the position alone', () => {
    const { update, upsert } = operationOf({ ...write, from: 8n, document: 'removed' }, 3).updateOne;
    expect(update).toEqual({ $set: { position: 9n, epoch: 3 }, $unset: { json: true, fields: true } });
    expect(upsert).toBe(false);
  });

  it('never moves a document back', () => expect(() => operationOf({ ...write, from: 10n, document: {} }, 3)).toThrow('back'));
});
