import { beforeAll, describe, expect, it } from '@jest/globals';
import { examples } from '../../libs/http/src/openapi/examples.generated.ts';
import { person, type Callers, type Person } from '../support/callers.ts';
import { ownLedger } from '../support/service.ts';
import { declaredRoutes } from './declared-routes.ts';
import { everyExchange, type Exchange } from './exchanges.ts';
import { FeedReader } from './feed-reader.ts';
import { operationExamples, written } from './operation-examples.ts';
import { shapesIn, type Shapes } from './shapes.ts';

const ledger = ownLedger();

/** They answer events, notes, hashes and files. */
const withoutJson = /^GET \/v1\/(feed|log\/(decisions\/)?(checkpoint|tile)|audit\/bundle)/;
const reads = declaredRoutes().filter((route) => route.startsWith('GET /v1/') && !withoutJson.test(route));

const begun = Date.now();
let callers: Callers;
let shape: Shapes;
let people: readonly Person[];
/** Of the reads that take no path without one. */
let queries: Readonly<Record<string, string>>;
let exchanges: readonly Exchange[];

/** A ledger in which everything has happened once. */
beforeAll(async () => {
  ({ callers, people, queries, exchanges } = await everyExchange(ledger()));
  shape = shapesIn((await (await fetch(`${ledger().url}/openapi.json`)).json()) as object);
});

describe('the examples of the document', () => {
  it('are what the service answers (else: npm run docs)', () => {
    const made = operationExamples(exchanges, begun);
    expect(process.env['EXAMPLES'] === 'write' ? written(made) : examples).toEqual(made);
  });

  it('show every route but those that answer pages, metrics, signatures and bytes', () => {
    const without = declaredRoutes().filter((route) => !Object.hasOwn(examples, route));
    const signed = ['checkpoint', 'checkpoints/:size', 'tile/:level/*', 'tile/entries/*'];
    const ofLogs = ['decisions/', ''].flatMap((log) => signed.map((rest) => `GET /v1/log/${log}${rest}`));
    const dashboard = ['', '/assets/:asset', '/icon.svg', '/settings.json'].map((rest) => `GET /dashboard${rest}`);
    const pages = ['GET /docs', 'GET /docs/:file', 'GET /metrics', 'GET /openapi.json'];
    expect(without).toEqual([...dashboard, ...pages, 'GET /v1/audit/bundle', ...ofLogs].sort());
  });
});

const templateOf = (route: string) => route.replace('GET ', '').replaceAll(/:(\w+)/g, '{$1}');
const schemaOf = (route: string) =>
  shape('paths', templateOf(route), 'get', 'responses', '200', 'content', 'application/json', 'schema');

/** A path of the route for each thing that it can show. */
function pathsOf(route: string): readonly string[] {
  const template = templateOf(route);
  if (template.includes('{subjectRef}')) {
    const query = template.endsWith('/changes') ? '?from=2020-01-01T00:00:00Z' : '';
    return people.map(({ ref }) => template.replace('{subjectRef}', ref) + query);
  }
  const ids = { purposeId: 'news', policyId: 'privacy', version: '1', language: 'en' };
  return [Object.entries(ids).reduce((path, [name, id]) => path.replace(`{${name}}`, id), template) + (queries[template] ?? '')];
}

describe.each(reads.map((route) => [route]))('the document of %s', (route) => {
  it('describes everything that it answers, field by field', async () => {
    const matches = schemaOf(route);
    let shown = 0;
    for (const path of pathsOf(route)) {
      const { status, body } = await callers.auditor.get(path);
      expect([path, status]).toEqual([path, 200]);
      expect([path, matches(body), matches.errors]).toEqual([path, true, null]);
      const lists = Object.values(body).filter(Array.isArray);
      // Nobody has set a witness of the log.
      shown += lists.length === 0 || /^GET \/v1\/log(\/decisions)?$/.test(route) ? 1 : lists.flat().length;
    }
    expect(shown).toBeGreaterThan(0);
  });

  it('knows no other field', () => expect(schemaOf(route)({ stranger: 1 })).toBe(false));
});

describe('the document of a refusal', () => {
  const fits = (status: number, code: string) =>
    shape(
      'components',
      'responses',
      `Problem${status}`,
      'content',
      'application/problem+json',
      'schema',
    )({
      ...{ type: '/problems/any', title: '', status, code, detail: '', traceId: '' },
    });

  it('lists the codes of its status, also of an id that stands in the path', () => {
    expect([fits(412, 'REVISION_MISMATCH'), fits(412, 'NOT_FOUND')]).toEqual([true, false]);
    expect([fits(404, 'NOT_FOUND'), fits(409, 'NOT_FOUND')]).toEqual([true, false]);
    for (const code of ['PURPOSE_UNKNOWN', 'POLICY_VERSION_UNKNOWN'])
      expect([fits(404, code), fits(409, code)]).toEqual([true, true]);
  });
});

describe('the document of an answer in pieces', () => {
  it('describes each line', async () => {
    const sent = [JSON.stringify({ subjectRef: person().ref, purposeId: 'news' }), 'no JSON'].join('\n');
    const { text } = await callers.operator.post('/v1/decisions/stream', sent, {
      headers: { 'content-type': 'application/x-ndjson' },
    });
    const lines = text
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { status: number });
    const matches = shape('components', 'schemas', 'AnsweredLine');
    expect(lines.map((line) => [line.status, matches(line), matches.errors])).toEqual([
      [200, true, null],
      [400, true, null],
    ]);
  });

  it.each(['operator', 'dashboard'] as const)('describes each event of the feed for the role %s', async (role) => {
    const query = role === 'operator' ? '?after=0' : '';
    const feed = await FeedReader.open(ledger(), role, query, {});
    await callers.service.post(`${person().path}/objections`, { kind: 'directMarketing', purposes: 'all' });
    const event = (await feed.next())!.data;
    await feed.close();
    const matches = shape('components', 'schemas', 'FeedEvent');
    expect([matches(event), matches.errors]).toEqual([true, null]);
  });
});
