import { END, eventTypeFilter, START, streamNameFilter, type EventStoreDBClient, type Position } from '@eventstore/db-client';
import { describe, expect, it } from '@jest/globals';
import { once } from 'node:events';
import { clientOf, collected, event, events, firstOf, startedServer } from './started-server.ts';

async function started(): Promise<EventStoreDBClient> {
  return clientOf(await startedServer());
}

describe('a subscription to $all', () => {
  it('gives what is there, says that it has caught up, and gives what comes', async () => {
    const client = await started();
    await client.appendToStream('s-1', events(2));
    const subscription = client.subscribeToAll();
    const received = firstOf(subscription, 3);
    await once(subscription, 'caughtUp');
    await client.appendToStream('s-1', event('later'));
    expect((await received).map(({ event }) => event?.type)).toEqual(['happened', 'happened', 'later']);
  });

  it('starts behind the position that it is given', async () => {
    const client = await started();
    await client.appendToStream('s-1', events(3));
    const all = await collected(client.readAll());
    const [first] = await firstOf(client.subscribeToAll({ fromPosition: all[0]!.event!.position! }), 1);
    expect(first?.event?.id).toBe(all[1]?.event?.id);
  });

  it('from the end gives only what comes', async () => {
    const client = await started();
    await client.appendToStream('s-1', events(3));
    const subscription = client.subscribeToAll({ fromPosition: END });
    const received = firstOf(subscription, 1);
    await once(subscription, 'caughtUp');
    await client.appendToStream('s-1', event('later'));
    expect((await received)[0]?.event?.type).toBe('later');
  });

  it('from a position that no event has is an error', async () => {
    const client = await started();
    await client.appendToStream('s-1', events(1));
    const subscription = client.subscribeToAll({ fromPosition: { commit: 3n, prepare: 3n } });
    await expect(firstOf(subscription, 1)).rejects.toThrow('invalid position');
  });

  it.each([
    { filter: streamNameFilter({ prefixes: ['ledger-', 'audit-'] }), expected: ['ledger-1', 'audit-1'] },
    { filter: streamNameFilter({ regex: '^other' }), expected: ['other-1', 'otherwise'] },
    { filter: eventTypeFilter({ prefixes: ['of-other'] }), expected: ['other-1', 'otherwise'] },
  ])('with the filter $filter gives $expected', async ({ filter, expected }) => {
    const client = await started();
    for (const stream of ['other-1', 'ledger-1', 'otherwise', 'audit-1'])
      await client.appendToStream(stream, event(`of-${stream}`));
    const received = await firstOf(client.subscribeToAll({ filter }), 2);
    expect(received.map(({ event }) => event?.streamId)).toEqual(expected);
  });
});

describe('the checkpoints of a filtered subscription', () => {
  async function checkpointsOf(checkpointInterval: number): Promise<{ client: EventStoreDBClient; reached: Position[] }> {
    const client = await started();
    const reached: Position[] = [];
    await client.appendToStream('other-1', events(200));
    const checkpointReached = async (_: unknown, position: Position): Promise<void> => void reached.push(position);
    const filter = streamNameFilter({ prefixes: ['ledger-'], checkpointInterval, checkpointReached });
    await once(
      client.subscribeToAll({ filter }).on('data', () => undefined),
      'caughtUp',
    );
    return { client, reached };
  }

  it.each([
    { checkpointInterval: 1, count: 6 },
    { checkpointInterval: 3, count: 2 },
  ])('come once in 32 scanned events times $checkpointInterval', async ({ checkpointInterval, count }) => {
    expect((await checkpointsOf(checkpointInterval)).reached).toHaveLength(count);
  });

  it('may be resumed from, though no event need have their prepare position', async () => {
    const { client, reached } = await checkpointsOf(1);
    const fromPosition = reached.at(-1)!;
    expect(fromPosition.prepare).toBe(0n);
    expect((await firstOf(client.subscribeToAll({ fromPosition }), 8)).map(({ event }) => event?.revision)[0]).toBe(192n);
  });
});

describe('a subscription to a stream', () => {
  it('starts behind the revision that it is given', async () => {
    const client = await started();
    await client.appendToStream('other', events(2));
    await client.appendToStream('s-1', events(4));
    const all = await firstOf(client.subscribeToStream('s-1', { fromRevision: START }), 4);
    expect(all.map(({ event }) => event?.revision)).toEqual([0n, 1n, 2n, 3n]);
    const behind = await firstOf(client.subscribeToStream('s-1', { fromRevision: 1n }), 2);
    expect(behind.map(({ event }) => event?.revision)).toEqual([2n, 3n]);
  });

  it('may wait for a stream that is not there', async () => {
    const client = await started();
    const received = firstOf(client.subscribeToStream('later'), 1);
    await client.appendToStream('later', event('first'));
    expect((await received)[0]?.event?.type).toBe('first');
  });
});
