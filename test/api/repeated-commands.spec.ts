import { beforeAll, describe, expect, it } from '@jest/globals';
import { callersOf, person, type Callers } from '../support/callers.ts';
import type { Answer } from '../support/http-client.ts';
import { sharedLedger } from '../support/service.ts';
import { commandExamples, goodRequest } from './command-examples.ts';
import { recordSampleCatalogue } from './sample-catalogue.ts';

const ledger = sharedLedger();

let callers: Callers;
beforeAll(async () => {
  callers = await callersOf(ledger());
  await recordSampleCatalogue(callers);
});

describe('doing again what is done', () => {
  it.each(commandExamples.map((example) => [example.command, example.again, example] as const))(
    '%s: %s',
    async (_, then, example) => {
      const { path, body } = await goodRequest(example, callers, person());
      const first = await callers[example.by].post(path, body);
      const second = await callers[example.by].post(path, body);
      expect(first.status).toBe(201);
      expect(outcomeOf(second)).toBe(then);
    },
  );

  const idle = commandExamples.filter(({ again }) => again === 'nothing');
  it.each(idle.map((example) => [example.command, example] as const))('%s answers in the same shape', async (_, example) => {
    const { path, body } = await goodRequest(example, callers, person());
    const first = await callers[example.by].post(path, body);
    const second = await callers[example.by].post(path, body);
    expect(Object.keys(second.body).sort()).toEqual(Object.keys(first.body).sort());
    expect(second.body).toMatchObject({ stream: first.body['stream'], revision: first.body['revision'], events: [] });
    expect(second.headers.get('etag')).toBe(first.headers.get('etag'));
    expect(second.headers.get('ledger-position')).toBe(second.body['position']);
  });
});

function outcomeOf({ status, body }: Answer): string {
  if (status >= 400) return String(body['code']);
  return status === 200 && body['events']!.length === 0 ? 'nothing' : 'recorded';
}
