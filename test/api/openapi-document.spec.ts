import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Validator } from '@seriousme/openapi-schema-validator';
import type { ValidateFunction } from 'ajv/dist/2020.js';
import { problemKinds } from '#http';
import { callersOf, person, type Callers } from '../support/callers.ts';
import { LedgerFolder } from '../support/ledger-folder.ts';
import { sharedLedger } from '../support/service.ts';
import { commandExamples, goodRequest } from './command-examples.ts';
import { recordSampleCatalogue } from './sample-catalogue.ts';
import { declaredRoutes } from './declared-routes.ts';
import { shapesIn, type Shapes } from './shapes.ts';

const ledger = sharedLedger();

interface Operation {
  readonly operationId: string;
  readonly security: readonly object[];
  readonly responses: Readonly<Record<string, { readonly content?: object }>>;
  readonly 'x-roles'?: readonly string[];
  readonly parameters: readonly {
    readonly name: string;
    readonly in: string;
    readonly required: boolean;
    readonly schema: object;
  }[];
}
interface Document {
  readonly openapi: string;
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: {
    readonly schemas: { readonly Problem: { readonly properties: { readonly code: { readonly enum: string[] } } } };
  };
}

let callers: Callers;
let document: Document;
let shapes: Shapes;
beforeAll(async () => {
  callers = await callersOf(ledger());
  await recordSampleCatalogue(callers);
  document = (await (await fetch(`${ledger().url}/openapi.json`)).json()) as Document;
  shapes = shapesIn(document);
});

/** As the application declares it: `POST /v1/purposes/:purposeId/revisions`. */
const declared = (path: string, method: string) =>
  `${method.toUpperCase()} ${path.replaceAll(/\{(\w+)\}/g, ':$1').replace(/:tile$/, '*')}`;
const operations = (): readonly (readonly [string, Operation])[] =>
  Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => [declared(path, method), operation] as const),
  );
const operationOf = (route: string): Operation => operations().find(([name]) => name === route)![1];

const shape = (...parts: readonly string[]): ValidateFunction => shapes(...parts);
const templateOf = (route: string) => route.replaceAll(/:(\w+)/g, '{$1}').replace('*', '{tile}');
const json = ['content', 'application/json', 'schema'];
const bodyOf = (route: string) => shape('paths', templateOf(route), 'post', 'requestBody', ...json);
const answerOf = (route: string, status: number) => shape('paths', templateOf(route), 'post', 'responses', `${status}`, ...json);

describe('GET /openapi.json', () => {
  it('needs no token and is JSON', async () => {
    const { status, headers } = await fetch(`${ledger().url}/openapi.json`);
    expect([status, headers.get('content-type')]).toEqual([200, 'application/json; charset=utf-8']);
  });

  it('is an OpenAPI document of version 3.1', async () => {
    const { valid, errors } = await new Validator().validate(structuredClone({ ...document }));
    expect([valid, errors]).toEqual([true, undefined]);
    expect(document.openapi).toMatch(/^3\.1\./);
  });

  it('has every route of the service, each under a name of its own, and nothing else', () => {
    expect(
      operations()
        .map(([route]) => route)
        .sort(),
    ).toEqual(declaredRoutes());
    expect(new Set(operations().map(([, { operationId }]) => operationId)).size).toBe(declaredRoutes().length);
  });

  it('says who may call a route', async () => {
    for (const [route, { security, 'x-roles': roles }] of operations()) {
      const isOpen = !route.includes(' /v1/');
      expect([route, security, roles === undefined]).toEqual([route, isOpen ? [] : [{ bearer: [] }], isOpen]);
    }
    expect(operationOf('POST /v1/purposes')['x-roles']).toEqual(['admin']);
  });

  it('says what a route answers that is no JSON, and which problems it has of its own', () => {
    expect(Object.keys(operationOf('GET /metrics').responses['200']!.content!)).toEqual(['text/plain']);
    const problemsOf = (path: string) => [404, 409].filter((status) => operationOf(`GET /v1${path}`).responses[status]);
    expect([problemsOf('/log'), problemsOf('/log/checkpoint'), problemsOf('/log/proofs/consistency')]).toEqual([
      [],
      [404],
      [404],
    ]);
    expect([problemsOf('/log/proofs/inclusion'), problemsOf('/audit/bundle')]).toEqual([
      [404, 409],
      [404, 409],
    ]);
    expect(problemsOf('/feed')).toEqual([409]);
  });

  it('names the headers of commands and reads', () => {
    const headersOf = (route: string) =>
      operationOf(route).parameters.flatMap(({ in: place, name, required }) => (place === 'header' ? [[name, required]] : []));
    for (const { route } of commandExamples) {
      expect(headersOf(`POST ${route}`)).toEqual([
        ['Idempotency-Key', true],
        ['If-Match', false],
        ['Prefer', false],
      ]);
    }
    expect(headersOf('GET /v1/subjects/:subjectRef/status')).toEqual([['Ledger-Min-Position', false]]);
    expect(headersOf('POST /v1/decisions')).toEqual([['Ledger-Min-Position', false]]);
    expect(headersOf('GET /v1/feed')).toEqual([
      ['Ledger-Min-Position', false],
      ['Last-Event-ID', false],
    ]);
    expect(headersOf('POST /v1/subjects')).toEqual([]);
  });

  it('names the query parameters that a route takes, each with its form', () => {
    const sent = operationOf('GET /v1/restrictions').parameters.filter(({ in: place }) => place === 'query');
    expect(sent.map(({ name, schema }) => [name, schema])).toEqual([
      ['state', { enum: ['imposed', 'liftAnnounced', 'lifted'] }],
      ['order', { enum: ['oldestFirst', 'newestFirst'] }],
      ['limit', { type: 'integer', minimum: 1, maximum: 500 }],
      ['cursor', { type: 'string', pattern: expect.any(String) }],
    ]);
  });

  it('says which query parameters a route needs, and what is between two moments', async () => {
    const route = 'GET /v1/subjects/:subjectRef/changes';
    const sent = operationOf(route).parameters.filter(({ in: place }) => place === 'query');
    expect(sent.map(({ name, required }) => [name, required])).toEqual([
      ['from', true],
      ['to', false],
      ['fromKnownAt', false],
      ['toKnownAt', false],
    ]);
    const { path } = person();
    await callers.service.post(`${path}/restrictions`, { ground: 'accuracyContested', dataCategories: 'all', purposes: 'all' });
    const { body } = await callers.auditor.get(`${path}/changes?from=2026-01-01T00:00:00Z`);
    const matches = shape('paths', '/v1/subjects/{subjectRef}/changes', 'get', 'responses', '200', ...json);
    expect([matches(body), matches.errors, body['changes']!.length]).toEqual([true, null, 1]);
  });

  it('lists every code', () => {
    expect(document.components.schemas.Problem.properties.code.enum.sort()).toEqual(Object.keys(problemKinds).sort());
  });
});

describe.each(commandExamples.map((example) => [example.command, example] as const))('the document of %s', (_, example) => {
  it('takes what the service takes, and describes the answer', async () => {
    const { path, body } = await goodRequest(example, callers, person());
    const fits = bodyOf(example.route);
    expect([fits(body), fits.errors]).toEqual([true, null]);
    const { status, body: answer } = await callers[example.by].post(path, body);
    expect(status).toBe(201);
    const matches = answerOf(example.route, status);
    expect([matches(answer), matches.errors]).toEqual([true, null]);
  });

  it('refuses a field that nobody knows, a missing one, and a value of another type', async () => {
    const { body } = await goodRequest(example, callers, person());
    const fits = bodyOf(example.route);
    const without = (field: string) => Object.fromEntries(Object.entries(body).filter(([name]) => name !== field));
    expect(fits({ ...body, stranger: 1 })).toBe(false);
    for (const field of Object.keys(body)) {
      for (const wrong of [null, 17, { stranger: 1 }, [[]], '']) {
        // A description may be empty, and a schema can't list the time zones.
        if (wrong === '' && ['description', 'timeZone'].includes(field)) continue;
        expect([field, wrong, fits({ ...body, [field]: wrong })]).toEqual([field, wrong, false]);
      }
    }
    // That overriding needs a justification depends on another field, which the document leaves out.
    const required = example.required.filter((field) => field !== 'justificationCode' || example.command !== 'DecideObjection');
    const missed = Object.keys(body).filter((field) => !fits(without(field)));
    expect(missed.sort()).toEqual([...required].sort());
  });
});

describe('the document of the question', () => {
  const question = () => ({ subjectRef: person().ref, purposeId: 'news', dataCategories: ['email'], operation: 'use' });

  it('takes what the service takes, and describes the answer', async () => {
    for (const more of [{}, { at: '2020-01-01T00:00:00Z' }, { purposeId: 'never-heard-of' }, { consistency: 'strong' }]) {
      const sent = { ...question(), ...more };
      const { status, body } = await callers.operator.post('/v1/decisions', sent);
      expect([bodyOf('/v1/decisions')(sent), status]).toEqual([true, 200]);
      const matches = answerOf('/v1/decisions', 200);
      expect([matches(body), matches.errors]).toEqual([true, null]);
      const { body: explanation } = await callers.operator.post('/v1/decisions/explain', sent);
      const explains = answerOf('/v1/decisions/explain', 200);
      expect([bodyOf('/v1/decisions/explain')(sent), explains(explanation), explains.errors]).toEqual([true, true, null]);
      expect(matches(explanation)).toBe(false);
    }
  });

  it('refuses what the service refuses', async () => {
    for (const wrong of [
      { at: 'yesterday' },
      { stranger: 1 },
      { purposeId: 'News' },
      { dataCategories: [] },
      { operation: 'sell' },
    ]) {
      const sent = { ...question(), ...wrong };
      expect([wrong, bodyOf('/v1/decisions')(sent)]).toEqual([wrong, false]);
      expect((await callers.operator.post('/v1/decisions', sent)).status).toBe(400);
    }
  });

  it('has the same questions and answers in a batch', async () => {
    const sent = { decisions: [question(), { ...question(), operation: 'sell' }] };
    const { body } = await callers.operator.post('/v1/decisions/batch', sent);
    const matches = answerOf('/v1/decisions/batch', 200);
    expect([matches(body), matches.errors]).toEqual([true, null]);
    expect([bodyOf('/v1/decisions/batch')(sent), bodyOf('/v1/decisions/batch')({ decisions: [question()] })]).toEqual([
      false,
      true,
    ]);
  });
});

describe('an app that runs alone', () => {
  const folder = new LedgerFolder();
  afterAll(() => folder.end());

  it('documents the routes that it serves', async () => {
    const routesOf = async (app: 'command-api' | 'query-api') => {
      const { url } = await folder.start({ app, unready: true });
      const { paths } = (await (await fetch(`${url}/openapi.json`)).json()) as Document;
      return Object.entries(paths).flatMap(([path, methods]) => Object.keys(methods).map((method) => declared(path, method)));
    };
    const [commands, queries] = [await routesOf('command-api'), await routesOf('query-api')];
    expect(commands.filter((route) => queries.includes(route)).every((route) => !route.includes('/v1/'))).toBe(true);
    expect(commands).toEqual(expect.arrayContaining(commandExamples.map(({ route }) => `POST ${route}`)));
    expect([...new Set([...commands, ...queries])].sort()).toEqual(declaredRoutes());
  });
});
