import { beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { callersOf, person, type Callers } from '../support/callers.ts';
import { sharedLedger } from '../support/service.ts';
import type { CommandExample } from './command-example.ts';
import { commandExamples, goodRequest } from './command-examples.ts';
import { recordSampleCatalogue } from './sample-catalogue.ts';

const ledger = sharedLedger();
const runs = Number(process.env['PROPERTY_RUNS'] ?? 200);
/** A word that no answer of the service contains by itself. */
const needle = 'Xq7Zneedle';

let callers: Callers;
const requests: { readonly example: CommandExample; readonly path: string; readonly body: Record<string, unknown> }[] = [];
beforeAll(async () => {
  callers = await callersOf(ledger());
  await recordSampleCatalogue(callers);
  for (const example of commandExamples) {
    const { path, body } = await goodRequest(example, callers, person());
    requests.push({ example, path, body: body as Record<string, unknown> });
  }
});

/** Values that no field takes. */
const nonsense: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(null, 1e308, -0, 1e-320, [[]], [[[[[[[[[[]]]]]]]]]], {}, [{}], 17),
  fc.constantFrom<unknown>(
    `${needle}\u0000`,
    `${needle}\ud800`,
    `${needle}@example.org`,
    needle.repeat(1_000),
    `\u202E${needle}`,
  ),
  fc.record({ [needle]: fc.jsonValue({ maxDepth: 3 }) }),
  fc.array(fc.constant(needle), { minLength: 201, maxLength: 202 }),
  fc.double().map((number) => ({ number })),
);

/** A description takes any text that is well-formed, short enough and without control characters. */
const spoilsText = (value: unknown): boolean =>
  typeof value !== 'string' || value.includes('\u0000') || !value.isWellFormed() || value.length > 4_096;
const nonsenseFor = (field: string): fc.Arbitrary<unknown> => (field === 'description' ? nonsense.filter(spoilsText) : nonsense);

/** Keys that no object takes. */
const strangeKey = fc.constantFrom(
  '__proto__',
  'constructor',
  'prototype',
  '$set',
  'a.b',
  '',
  needle,
  `${needle}@example.org`,
  '\ud800',
);

/** A good body with one thing wrong, as JSON. */
const spoiled = (body: Record<string, unknown>): fc.Arbitrary<string> => {
  const text = JSON.stringify(body);
  const fields = Object.keys(body);
  const anywhere = fc.nat({ max: text.length - 1 });
  return fc.oneof(
    fc.tuple(strangeKey, fc.jsonValue({ maxDepth: 2 })).map(([key, value]) => withMember(text, key, value)),
    ...(fields.length > 0
      ? [
          fc
            .constantFrom(...fields)
            .chain((field) => nonsenseFor(field).map((value) => JSON.stringify({ ...body, [field]: value }))),
        ]
      : []),
    // Cut short, and with a character that JSON does not have there.
    anywhere.map((end) => `${text.slice(0, end)}${needle}`),
    fc.constantFrom('null', '[]', `"${needle}"`, '1e999', '-', '{"a":1,"a":2}', `[${text}]`, `${text}${text}`),
  );
};

/** Reads that end, with a place for an id. */
const reads = (): readonly string[] => [
  ...['/v1/*', '/v1/purposes', '/v1/purposes/*', '/v1/policies/*/versions', '/v1/policies/privacy/versions/1/texts/*'],
  ...[
    '/v1/subjects/*/status',
    '/v1/subjects/*/history',
    '/v1/subjects/*/changes',
    `${requests.at(-1)!.path.split('/erasures')[0]!}/status`,
  ],
  ...['/v1/audit/events', '/v1/restrictions', '/v1/objections', '/v1/legal-holds', '/v1/erasures', '/v1/exposures'],
  ...[
    '/v1/consents',
    '/v1/access-log',
    '/v1/decision-log',
    '/v1/statistics/daily',
    '/v1/overview',
    '/v1/projections',
    '/problems/*',
  ],
  ...['/v1/log', '/v1/log/checkpoints/*', '/v1/log/tile/0/*', '/v1/log/tile/*/000', '/v1/log/tile/entries/*'],
  ...['/v1/log/proofs/inclusion', '/v1/log/proofs/consistency', '/v1/audit/bundle'],
  ...['/v1/log/decisions', '/v1/log/decisions/checkpoints/*', '/v1/log/decisions/tile/0/*', '/v1/log/decisions/tile/entries/*'],
  ...['/v1/log/decisions/proofs/inclusion', '/v1/log/decisions/proofs/consistency'],
];

/** Written by hand: JSON.stringify would lose `__proto__`. */
const withMember = (text: string, key: string, value: unknown): string =>
  `${text.slice(0, -1)}${text === '{}' ? '' : ','}${JSON.stringify(key)}:${JSON.stringify(value)}}`;

/** Every fact of the tenant, from the store itself. */
const wholeLedger = async (): Promise<string> =>
  (await callers.auditor.get('/v1/audit/events', { accept: 'application/x-ndjson' })).text;

describe('whatever is sent', () => {
  it('to a command that is not what the contract says: 400, no echo, and nothing is recorded', async () => {
    const before = await wholeLedger();
    const attempt = fc.constantFrom(...requests).chain((request) => fc.tuple(fc.constant(request), spoiled(request.body)));
    await fc.assert(
      fc.asyncProperty(attempt, async ([{ example, path }, text]) => {
        const answer = await callers[example.by].post(path, text);
        expect(answer.status).toBe(400);
        expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/);
        expect(answer.body).toMatchObject({ status: 400, code: 'VALIDATION_FAILED', errors: expect.any(Array) });
        expect(answer.text).not.toContain(needle);
      }),
      { numRuns: runs },
    );
    expect(await wholeLedger()).toBe(before);
  }, 300_000);

  it.each(['/v1/decisions', '/v1/decisions/explain'])(
    'as a question to %s: the same',
    async (route) => {
      const question = { subjectRef: person().ref, purposeId: 'news', operation: 'use', dataCategories: ['email'] };
      await fc.assert(
        fc.asyncProperty(spoiled(question), async (text) => {
          const answer = await callers.operator.post(route, text);
          expect(answer.status).toBe(400);
          expect(answer.text).not.toContain(needle);
        }),
        { numRuns: runs },
      );
    },
    300_000,
  );

  it('with a read: an answer, or a problem of the 400s that echoes nothing', async () => {
    const strange = fc.oneof(
      fc.constantFrom(
        '',
        '.',
        '..',
        '%00',
        '%2e%2e',
        '%ff',
        needle,
        `${needle}%40example.org`,
        '9'.repeat(30),
        '-1',
        'a'.repeat(600),
      ),
      fc
        .string({ unit: 'binary', maxLength: 20 })
        .filter((text) => text.isWellFormed())
        .map(encodeURIComponent),
    );
    const known = [
      'limit',
      'cursor',
      'at',
      'knownAt',
      'state',
      'type',
      'after',
      'from',
      'to',
      'fromKnownAt',
      'toKnownAt',
      'purposeId',
      needle,
    ];
    const query = fc.array(fc.tuple(fc.constantFrom(...known), strange), { maxLength: 3 });
    const someRead = fc.tuple(fc.constantFrom(...reads()), strange, query).map(([path, segment, parameters]) => {
      const sent = parameters.map(([name, value]) => `${name}=${value}`).join('&');
      return `${path.replace('*', segment)}?${sent}`;
    });
    await fc.assert(
      fc.asyncProperty(someRead, async (path) => {
        const { status, text } = await callers.auditor.get(path);
        expect(status).toBeLessThan(500);
        expect(status === 200 ? '' : text).not.toContain(needle);
      }),
      { numRuns: runs },
    );
  }, 300_000);

  it('and the service goes on', async () => {
    for (const { example, path, body } of requests) expect((await callers[example.by].post(path, body)).status).toBe(201);
  });
});
