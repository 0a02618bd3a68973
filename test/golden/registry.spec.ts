import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { decode } from '#application';
import { ledgerEvents } from '#domain';
import { metadataSchema, type JsonSchema } from '#kernel';
import type { ReadModel } from '#projections';
import { readModels } from '#read-models';
import { typesChangingView } from './types-changing-view.ts';
import { readCorpus } from './corpus.ts';
import { eventsByView } from './events-by-view.ts';

const corpus = readCorpus();
const types = Object.entries(ledgerEvents.types);
const models = readModels as readonly ReadModel[];
const domain = resolve(import.meta.dirname, '../../libs/domain/src');

/** Every event type, from where the types are written down. */
function declaredTypes(): string[] {
  const files = readdirSync(domain, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.events.ts'));
  const texts = files.map((file) => readFileSync(join(domain, file), 'utf8'));
  return texts.flatMap((text) => [...text.matchAll(/\bFact<\s*'(\w+)'/g)].map(([, type]) => type!));
}

/** Paths of the fields within a schema, and whether each says what it means. */
function fieldsOf(schema: JsonSchema, path = ''): readonly (readonly [string, boolean])[] {
  const own = Object.entries(schema.properties ?? {}).flatMap(([name, field]) => [
    [`${path}/${name}`, Boolean(field.description)] as const,
    ...fieldsOf(field, `${path}/${name}`),
  ]);
  const inner = [...(schema.anyOf ?? []), ...(schema.items ? [schema.items] : [])];
  return [...own, ...inner.flatMap((part) => fieldsOf(part, path))];
}

/** Paths of the fields that a value has. */
function pathsIn(value: unknown, path = ''): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((member) => pathsIn(member, path));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, field]) => [`${path}/${name}`, ...pathsIn(field, `${path}/${name}`)]);
}

const unique = (words: readonly string[]): string[] => [...new Set(words)].sort();

describe('the registry of events', () => {
  it('knows every type that the domain declares, and no other', () => {
    expect(types.length).toBeGreaterThan(30);
    expect(unique(types.map(([type]) => type))).toEqual(unique(declaredTypes()));
  });

  it('says of every type and field what it means', () => {
    expect(types.filter(([, { meaning }]) => !/^[A-Z].+\.$/.test(meaning))).toEqual([]);
    const fields = types.flatMap(([type, { data }]) => fieldsOf(data.json, type));
    const silent = [...fields, ...fieldsOf(metadataSchema.json)].filter(([, means]) => !means);
    expect(silent.map(([path]) => path)).toEqual([]);
  });

  it('reads every version that was ever written: an upcaster for each older one, and an event of each in the corpus', () => {
    const present = types.map(([type, { schemaVersion }]) => `${type}.v${schemaVersion}`);
    const older = ledgerEvents.upcasters.map(({ type, schemaVersion }) => `${type}.v${schemaVersion}`);
    const versions = types.flatMap(([type, { schemaVersion }]) =>
      Array.from({ length: schemaVersion - 1 }, (_, index) => `${type}.v${index + 1}`),
    );
    expect(versions.filter((version) => !older.includes(version))).toEqual([]);
    const recorded = new Set(corpus.map(decode).map(({ type, schemaVersion }) => `${type}.v${schemaVersion}`));
    expect([...present, ...older].filter((version) => !recorded.has(version))).toEqual([]);
  });

  it('has an example of every field', () => {
    const shown = new Set(corpus.flatMap((recorded) => pathsIn(decode(recorded).data)));
    const fields = unique(types.flatMap(([, { data }]) => fieldsOf(data.json).map(([path]) => path)));
    expect(fields.filter((path) => !shown.has(path))).toEqual([]);
  });
});

describe('every event has its place in each view', () => {
  it('which the table says for all views', () => {
    expect(Object.keys(eventsByView).sort()).toEqual(models.map(({ name }) => name).sort());
    expect(
      Object.values(eventsByView)
        .flat()
        .filter((type) => !Object.hasOwn(ledgerEvents.types, type)),
    ).toEqual([]);
  });

  it.each(models.map((model) => [model.name, model] as const))(
    '%s is changed over the corpus by those events and steps over the others',
    async (name, model) => {
      expect([...(await typesChangingView(model, corpus))].sort()).toEqual(unique(eventsByView[name]!));
    },
  );
});
