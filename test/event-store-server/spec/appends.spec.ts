import {
  NO_STREAM,
  STREAM_EXISTS,
  WrongExpectedVersionError,
  type EventData,
  type EventStoreDBClient,
} from '@eventstore/db-client';
import { describe, expect, it } from '@jest/globals';
import { answered, clientOf, collected, event, events, startedServer } from './started-server.ts';

type Append = EventStoreDBClient['appendToStream'];

/** The client appends in batches, and plainly when a call carries credentials. */
const ways = [
  { way: 'batch', options: {} },
  { way: 'plain', options: { credentials: { username: 'admin', password: 'changeit' } } },
];

describe.each(ways)('an append ($way)', ({ options }) => {
  async function started(): Promise<{ append: Append; client: EventStoreDBClient }> {
    const client = clientOf(await startedServer());
    return { client, append: (stream, events, more) => client.appendToStream(stream, events, { ...options, ...more }) };
  }

  it('answers the revision and the position of its last event, which the event carries as commit and as prepare', async () => {
    const { append, client } = await started();
    const answer = await append('s-1', events(3), { expectedRevision: NO_STREAM });
    const stored = await collected(client.readStream('s-1'));
    expect(answer).toMatchObject({ success: true, nextExpectedRevision: 2n });
    expect(stored.map(({ event }) => event?.revision)).toEqual([0n, 1n, 2n]);
    expect(stored.at(-1)?.event?.position).toEqual(answer.position);
    expect(answer.position?.commit).toBe(answer.position?.prepare);
  });

  it('gives positions that rise strictly', async () => {
    const { append, client } = await started();
    for (let n = 0; n < 5; n += 1) await append(`s-${n % 2}`, events(2));
    const positions = (await collected(client.readAll())).map(({ event }) => event!.position!.commit);
    expect(positions).toHaveLength(10);
    expect(positions.every((position, index) => index === 0 || position > positions[index - 1]!)).toBe(true);
  });

  it('with the same ids at the same revision succeeds and answers what it answered first, whatever the data', async () => {
    const { append, client } = await started();
    await append('s-1', events(2));
    const again = events(3);
    const first = await append('s-1', again, { expectedRevision: 1n });
    await append('s-1', events(1), { expectedRevision: 4n });
    const repeated = again.map(({ id }) => event('changed', {}, id));
    expect(await append('s-1', repeated, { expectedRevision: 1n })).toEqual(first);
    expect(await collected(client.readStream('s-1'))).toHaveLength(6);
  });

  it('recognises a contiguous run of old events, and no superset, other order or run with a new event in it', async () => {
    const { append, client } = await started();
    const [a, b, c] = events(3) as [EventData, EventData, EventData];
    await append('s-1', [a, b, c], { expectedRevision: NO_STREAM });
    expect(await append('s-1', [a, b], { expectedRevision: NO_STREAM })).toMatchObject({ nextExpectedRevision: 1n });
    expect(await append('s-1', [b, c], { expectedRevision: 0n })).toMatchObject({ nextExpectedRevision: 2n });
    for (const run of [[a, b, c, event()], [b, a], [a, event()], [b]]) {
      await expect(append('s-1', run, { expectedRevision: NO_STREAM })).rejects.toThrow(WrongExpectedVersionError);
    }
    expect(await collected(client.readStream('s-1'))).toHaveLength(3);
  });

  it('stores the same id again at the current revision', async () => {
    const { append, client } = await started();
    const twice = event();
    await append('s-1', twice, { expectedRevision: NO_STREAM });
    await append('s-1', twice, { expectedRevision: 0n });
    expect(await collected(client.readStream('s-1'))).toHaveLength(2);
  });

  it.each([
    { expectedRevision: NO_STREAM, actual: 0n },
    { expectedRevision: 1n, actual: 0n },
    { expectedRevision: 7n, actual: 0n },
  ] as const)('at $expectedRevision instead of $actual is a wrong expected version', async ({ expectedRevision, actual }) => {
    const { append } = await started();
    await append('s-1', events(1));
    const refused = append('s-1', events(1), { expectedRevision });
    await expect(refused).rejects.toMatchObject({
      type: 'wrong-expected-version',
      streamName: 's-1',
      expectedVersion: expectedRevision,
      actualVersion: actual,
      message: '',
    });
  });

  it.each([0n, STREAM_EXISTS] as const)(
    'at %s to a stream that is not there is a wrong expected version',
    async (expectedRevision) => {
      const { append } = await started();
      const refused = append('s-1', events(1), { expectedRevision });
      await expect(refused).rejects.toMatchObject({ type: 'wrong-expected-version', actualVersion: 'no_stream' });
    },
  );

  it('at "stream exists" or "any" goes behind the last event', async () => {
    const { append } = await started();
    await append('s-1', events(2));
    expect(await append('s-1', events(1), { expectedRevision: STREAM_EXISTS })).toMatchObject({ nextExpectedRevision: 2n });
    expect(await append('s-1', events(1))).toMatchObject({ nextExpectedRevision: 3n });
  });
});

describe('a repeated append after a restart', () => {
  it('is recognised at its exact revision, and stored again with "any"', async () => {
    const server = await startedServer();
    const exact = event();
    const loose = event();
    const before = clientOf(server);
    const first = await before.appendToStream('s-1', exact, { expectedRevision: NO_STREAM });
    await before.appendToStream('s-2', loose);
    expect(await before.appendToStream('s-2', loose)).toMatchObject({ nextExpectedRevision: 0n });
    await server.restart();
    const after = clientOf(server);
    expect(await answered(() => after.appendToStream('s-1', exact, { expectedRevision: NO_STREAM }))).toEqual(first);
    expect(await after.appendToStream('s-2', loose)).toMatchObject({ nextExpectedRevision: 1n });
  });
});
