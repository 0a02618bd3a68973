import { beforeAll, describe, expect, it } from '@jest/globals';
import { callersOf, person, type Callers } from '../support/callers.ts';
import { sharedLedger } from '../support/service.ts';
import { FeedReader } from './feed-reader.ts';
import { recordSampleCatalogue } from './sample-catalogue.ts';
import { shapesIn, type Shapes } from './shapes.ts';

const ledger = sharedLedger();

let callers: Callers;
let shape: Shapes;
beforeAll(async () => {
  callers = await callersOf(ledger());
  await recordSampleCatalogue(callers);
  shape = shapesIn((await (await fetch(`${ledger().url}/openapi.json`)).json()) as object);
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
