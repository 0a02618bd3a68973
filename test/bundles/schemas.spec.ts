import { describe, expect, it } from '@jest/globals';
import { Ajv } from 'ajv';
import { decode } from '#application';
import { ledgerEvents } from '#domain';
import { metadataSchema, type JsonSchema } from '#kernel';
import { fits } from '../../libs/verifier/src/entry/fits-schema.ts';
import { readCorpus } from '../golden/corpus.ts';

const otherValues: readonly unknown[] = [
  null,
  true,
  0,
  -1,
  1.5,
  '',
  'all',
  '2026-01-01T00:00:00.000Z',
  [],
  ['a'],
  ['a', 'b'],
  {},
  { more: 1 },
];

/** The value with one thing in it changed: another value in a place, a member less, a member more. */
function* changesOf(value: unknown): Generator<unknown, void> {
  yield* otherValues;
  if (typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) {
    for (const [place, item] of value.entries()) for (const changed of changesOf(item)) yield value.with(place, changed);
    return;
  }
  yield { ...value, more: 1 };
  for (const [name, member] of Object.entries(value)) {
    const { [name]: _, ...less } = value as Record<string, unknown>;
    yield less;
    for (const changed of changesOf(member)) yield { ...less, [name]: changed };
  }
}

const byAjv = new Ajv({ strict: true });

function compare(schema: JsonSchema, value: unknown): { readonly fitting: number; readonly unfit: number } {
  const validate = byAjv.compile(schema);
  expect(fits(schema, value)).toBe(true);
  const counts = { fitting: 0, unfit: 0 };
  for (const changed of changesOf(value)) {
    const valid = validate(changed);
    if (fits(schema, changed) !== valid) throw new Error(`Ajv says ${String(valid)} of ${JSON.stringify(changed)}`);
    counts[valid ? 'fitting' : 'unfit']++;
  }
  return counts;
}

describe('the verifier finds a value fit for its schema where Ajv does', () => {
  const events = readCorpus().map(decode);
  const types = Object.keys(ledgerEvents.types).filter((type) => events.some((event) => event.type === type));

  it.each(types)('data of %s', (type) => {
    const found = events.filter((event) => event.type === type);
    const counts = found.map(({ data }) => compare(ledgerEvents.types[type]!.data.json, data));
    expect(Math.min(...counts.map(({ unfit }) => unfit))).toBeGreaterThan(10);
  });

  it('metadata', () => {
    const { stream: _, revision: __, position: ___, eventId: ____, type: _____, data: ______, ...metadata } = events[0]!;
    expect(compare(metadataSchema.json, metadata).fitting).toBeGreaterThan(0);
  });
});
