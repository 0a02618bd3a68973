import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { callersOf, person, type Callers } from '../support/callers.ts';
import { answered } from '../support/expected-answers.ts';
import { sharedLedger } from '../support/service.ts';
import type { CommandExample } from './command-example.ts';
import { commandExamples, goodRequest } from './command-examples.ts';
import { recordSampleCatalogue } from './sample-catalogue.ts';

const ledger = sharedLedger();
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;

let callers: Callers;
beforeAll(async () => {
  callers = await callersOf(ledger());
  await recordSampleCatalogue(callers);
});

describe.each(commandExamples.map((example) => [example.command, example] as const))('%s', (_, example) => {
  const sent = async () => {
    const { path, body } = await goodRequest(example, callers, person());
    const key = randomUUID();
    return { path, body, key, answer: await callers[example.by].post(path, body, { key }) };
  };

  it('answers 201 with the facts that it recorded, their revision and their position', async () => {
    const { answer, key } = await sent();
    expect([answer.status, answer.body]).toEqual([201, shapeOf(example, key)]);
    const { revision, position, events } = answer.body;
    expect(events!.at(-1)!['revision']).toBe(revision);
    expect(answer.headers.get('etag')).toBe(`"${Number(revision)}"`);
    expect(answer.headers.get('ledger-position')).toBe(position);
  });

  it('answers the same to the same key and command, and 422 to another command under it', async () => {
    const { path, body, key, answer } = await sent();
    const again = await callers[example.by].post(path, body, { key });
    expect([again.status, again.text]).toEqual([answer.status, answer.text]);
    expect(again.headers.get('idempotency-replayed')).toBe('true');
    const other = await callers[example.by].post(path, differently(body), { key });
    expect([other.status, other.body['code']]).toEqual([422, 'IDEMPOTENCY_KEY_REUSED']);
  });

  it('answers 412 with the present revision when the caller saw another', async () => {
    const { path, body } = await goodRequest(example, callers, person());
    const answer = await callers[example.by].post(path, body, { headers: { 'if-match': '"999"' } });
    expect([answer.status, answer.body]).toEqual([
      412,
      expect.objectContaining({ code: 'REVISION_MISMATCH', currentRevision: expect.any(Number) }),
    ]);
  });

  if (!example.actor) return;
  it('keeps who it came from, how and when', async () => {
    const who = person();
    const { path, body } = await goodRequest(example, callers, who);
    await callers[example.by].post(path, body);
    const { items } = await answered(callers.auditor.get(`${who.path}/history`));
    const { actor, channel, correlationId } = body as Record<string, unknown>;
    expect(items!.at(-1)).toMatchObject({ actor, channel, correlationId });
  });
});

function shapeOf({ records, answers }: CommandExample, commandId: string): object {
  return {
    commandId,
    stream: expect.stringMatching(/^(subject|purpose|policy|controller)-acme/),
    revision: expect.any(Number),
    position: expect.stringMatching(/^\d+$/),
    events: records.map((type) => ({
      eventId: expect.stringMatching(uuid),
      type,
      revision: expect.any(Number),
      recordedAt: expect.stringMatching(instant),
    })),
    ...Object.fromEntries(answers.map((field) => [field, expect.anything()])),
  };
}

/** As good a request, of which one field is another. */
function differently(body: object): object {
  if ('channel' in body) return { ...body, channel: 'phone' };
  return 'effectiveFrom' in body ? { ...body, effectiveFrom: '2100-01-01T00:00:00Z' } : { ...body, reason: 'another' };
}
