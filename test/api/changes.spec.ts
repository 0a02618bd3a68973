import { beforeAll, describe, expect, it } from '@jest/globals';
import { hoursAgo } from '#testing';
import { callersOf, person, type Callers } from '../support/callers.ts';
import type { Json } from '../support/http-client.ts';
import { answered, recorded } from '../support/expected-answers.ts';
import { sharedLedger } from '../support/service.ts';
import { commandExamples, goodRequest } from './command-examples.ts';
import { recordSampleCatalogue } from './sample-catalogue.ts';

const ledger = sharedLedger();

let callers: Callers;
beforeAll(async () => {
  callers = await callersOf(ledger());
  await recordSampleCatalogue(callers);
});

const read = (path: string, query: Record<string, string>) =>
  answered(callers.auditor.get(`${path}/changes?${new URLSearchParams(query).toString()}`));
const statusAt = async (path: string, { at, knownAt }: { at: string; knownAt: string }) => {
  const {
    position: _position,
    subjectRef: _subjectRef,
    ...lists
  } = await answered(callers.auditor.get(`${path}/status?at=${at}&knownAt=${knownAt}`));
  return Object.values(lists).flat() as unknown[];
};
const typesOf = ({ events }: Json) => events!.map(({ type }) => String(type));

describe('GET /v1/subjects/{ref}/changes', () => {
  it('tells what a letter changed that was recorded late: by what was known before and after', async () => {
    const { path } = person();
    const given = { purposeId: 'news', consentType: 'expressed', expressedAt: hoursAgo(9), receivedAt: hoursAgo(9) };
    await recorded(callers.service.post(`${path}/consents`, given));
    const between = new Date().toISOString();
    const late = await recorded(callers.service.post(`${path}/consents/news/withdrawal`, { receivedAt: hoursAgo(3) }));
    const toKnownAt = String(late['events']![0]!['recordedAt']);
    const at = hoursAgo(1);

    const learnt = await read(path, { from: at, to: at, fromKnownAt: between, toKnownAt });
    expect(learnt).toMatchObject({ from: { at, knownAt: between }, to: { at, knownAt: toKnownAt } });
    expect(learnt['changes']).toMatchObject([
      { kind: 'consent', id: 'news', before: { state: 'given' }, after: { state: 'withdrawn' } },
    ]);
    expect(typesOf(learnt)).toEqual(['ConsentWithdrawn']);

    const forgotten = await read(path, { from: at, to: at, fromKnownAt: toKnownAt, toKnownAt: between });
    expect(forgotten['changes']).toMatchObject([{ before: { state: 'withdrawn' }, after: { state: 'given' } }]);
    expect(typesOf(forgotten)).toEqual(['ConsentWithdrawn']);

    const held = await read(path, { from: hoursAgo(4), to: hoursAgo(2) });
    expect(held['changes']).toMatchObject([{ before: { state: 'given' }, after: { state: 'withdrawn' } }]);
    expect(typesOf(held)).toEqual(['ConsentWithdrawn']);
    expect(await read(path, { from: at })).toMatchObject({ changes: [], events: [] });
  });

  const ofSubjects = commandExamples.filter(({ route }) => route.includes(':subjectRef'));
  it.each(ofSubjects.map((example) => [example.command, example] as const))(
    'turns the status of before %s into that of after it, with its events among the rows',
    async (_, example) => {
      const who = person();
      const { path, body } = await goodRequest(example, callers, who);
      const { items: earlier } = await answered(callers.auditor.get(`${who.path}/history?limit=500`));
      const fromKnownAt = String(earlier!.at(-1)?.['recordedAt'] ?? hoursAgo(24));
      await recorded(callers[example.by].post(path, body));
      const answer = await read(who.path, { from: fromKnownAt, fromKnownAt });
      const [before, after] = (await Promise.all(
        ['from', 'to'].map((side) => statusAt(who.path, answer[side] as unknown as { at: string; knownAt: string })),
      )) as [unknown[], unknown[]];
      const changes = answer['changes']!;
      const entries = (side: string) => changes.flatMap((change) => (side in change ? [change[side] as unknown] : []));
      expect(before.filter((entry) => !isIn(after, entry))).toEqual(entries('before'));
      expect(after.filter((entry) => !isIn(before, entry))).toEqual(entries('after'));
      const { items } = await answered(callers.auditor.get(`${who.path}/history?limit=500`));
      const since = items!.slice(earlier!.length);
      expect(since.length).toBeGreaterThan(0);
      expect(answer['events']).toEqual(expect.arrayContaining(since));
    },
  );
});

const isIn = (list: readonly unknown[], entry: unknown) => list.some((other) => JSON.stringify(other) === JSON.stringify(entry));
