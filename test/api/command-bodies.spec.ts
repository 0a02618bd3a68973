import { beforeAll, describe, expect, it } from '@jest/globals';
import { callersOf, person, type Callers } from '../support/callers.ts';
import { sharedLedger } from '../support/service.ts';
import { commandExamples, goodRequest } from './command-examples.ts';
import { errorsOf, placesOf } from './field-errors.ts';
import { recordSampleCatalogue } from './sample-catalogue.ts';

const ledger = sharedLedger();
const uuid = '00000000-0000-5000-8000-000000000000';

let callers: Callers;
beforeAll(async () => {
  callers = await callersOf(ledger());
  await recordSampleCatalogue(callers);
});

describe.each(commandExamples.map((example) => [example.command, example] as const))('the body of %s', (_, example) => {
  let body: Record<string, unknown>;
  let path: string;
  beforeAll(async () => {
    const good = await goodRequest(example, callers, person());
    ({ path } = good);
    body = good.body as Record<string, unknown>;
  });
  const send = (wrong: unknown) => callers[example.by].post(path, JSON.stringify(wrong));

  it('takes no field that it does not know, and names the object, not the key', async () => {
    expect(await errorsOf(send({ ...body, 'ivan@example.org': 1 }))).toEqual([{ pointer: '', rule: 'forbiddenKey' }]);
    expect(await errorsOf(send({ ...body, ivan: 1 }))).toEqual([{ pointer: '', rule: 'unknownField' }]);
  });

  it('takes no field for the method that every object of JavaScript has', async () => {
    for (const name of methodsOfObjects) {
      expect([name, await errorsOf(send({ ...body, [name]: 1 }))]).toEqual([name, [{ pointer: '', rule: 'unknownField' }]]);
    }
    for (const [field, value] of Object.entries(body)) {
      for (const [pointer, wrong] of withStranger(value, `/${field}`, 'toString')) {
        expect(await errorsOf(send({ ...body, [field]: wrong }))).toEqual([{ pointer, rule: 'unknownField' }]);
      }
    }
  });

  it('takes null for no field', async () => {
    for (const field of Object.keys(body)) {
      expect(await errorsOf(send({ ...body, [field]: null }))).toContainEqual({ pointer: `/${field}`, rule: 'notNull' });
    }
  });

  it('takes no value of another type', async () => {
    for (const [field, value] of Object.entries(body)) {
      for (const wrong of othersThan(value)) {
        const places = await placesOf(send({ ...body, [field]: wrong }));
        expect(places.filter((place) => !place.startsWith(`/${field}`))).toEqual([]);
      }
    }
  });

  it('takes no object that says what it does not know, however deep', async () => {
    for (const [field, value] of Object.entries(body)) {
      for (const [pointer, wrong] of withStranger(value, `/${field}`)) {
        // The languages of a name are keys that the caller chooses.
        const rule = field === 'name' ? 'localisedName' : 'unknownField';
        expect(await errorsOf(send({ ...body, [field]: wrong }))).toEqual([{ pointer, rule }]);
      }
    }
  });

  it('takes no empty list, save that of recipients: none', async () => {
    for (const [field] of listsOf(body).filter(([name]) => name !== 'recipients')) {
      expect(await placesOf(send({ ...body, [field]: [] }))).toEqual([`/${field}`]);
    }
  });

  it('takes no member twice', async () => {
    for (const [field, [first = 'twice']] of listsOf(body)) {
      expect(await placesOf(send({ ...body, [field]: [first, first] }))).toEqual([`/${field}`]);
    }
  });

  it('misses nothing that is required', async () => {
    for (const field of example.required) {
      const { [field]: _left, ...rest } = body;
      expect(await placesOf(send(rest))).toEqual([`/${field}`]);
    }
  });

  it.each(['[]', '"text"', '17', 'true', 'null'])('is an object, not %s', async (text) => {
    expect(await placesOf(callers[example.by].post(path, text))).toEqual(['']);
  });

  if (!example.route.includes('/subjects/')) return;
  it('is looked at before the id in the path is', async () => {
    const unknown = path.replace(/[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f-]+/, uuid);
    expect(await errorsOf(callers[example.by].post(unknown, { ...body, ivan: 1 }))).toEqual([
      { pointer: '', rule: 'unknownField' },
    ]);
  });
});

/** `constructor` and `__proto__` are forbidden as keys. */
const methodsOfObjects = Object.getOwnPropertyNames(Object.prototype).filter(
  (name) => name !== 'constructor' && name !== '__proto__',
);

const listsOf = (body: object): [string, unknown[]][] =>
  Object.entries(body).filter((entry): entry is [string, unknown[]] => Array.isArray(entry[1]));

function othersThan(value: unknown): readonly unknown[] {
  if (typeof value === 'string') return [17, true, {}, [value]];
  if (typeof value === 'boolean') return ['true', 1, {}, []];
  if (Array.isArray(value)) return ['text', 17, {}, [17], [[]], [{}], [[value[0]]]];
  return ['text', 17, [value], true];
}

/** For each object within the value: its JSON pointer, and the value with an unknown field in that object. */
function withStranger(value: unknown, pointer: string, key = 'stranger1'): readonly (readonly [string, unknown])[] {
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) {
    return value.flatMap((member, index) =>
      withStranger(member, `${pointer}/${index}`, key).map(([at, wrong]) => [at, value.with(index, wrong)] as const),
    );
  }
  return [[pointer, { ...value, [key]: 'x' }]];
}
