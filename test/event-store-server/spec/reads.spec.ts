import { BACKWARDS, END, START, StreamNotFoundError, type EventStoreDBClient, type ResolvedEvent } from '@eventstore/db-client';
import { describe, expect, it } from '@jest/globals';
import { clientOf, collected, event, events, startedServer } from './started-server.ts';

const revisions = (read: readonly ResolvedEvent[]): (bigint | undefined)[] => read.map(({ event }) => event?.revision);

describe('a read of a stream', () => {
  async function five(): Promise<EventStoreDBClient> {
    const client = clientOf(await startedServer());
    await client.appendToStream('s-1', events(5));
    return client;
  }

  it.each([
    { options: {}, expected: [0n, 1n, 2n, 3n, 4n] },
    { options: { fromRevision: 3n }, expected: [3n, 4n] },
    { options: { fromRevision: 1n, maxCount: 2 }, expected: [1n, 2n] },
    { options: { fromRevision: 9n }, expected: [] },
    { options: { fromRevision: END, direction: BACKWARDS }, expected: [4n, 3n, 2n, 1n, 0n] },
    { options: { fromRevision: 2n, direction: BACKWARDS }, expected: [2n, 1n, 0n] },
    { options: { fromRevision: END, direction: BACKWARDS, maxCount: 1 }, expected: [4n] },
  ] as const)('with $options gives $expected', async ({ options, expected }) => {
    const client = await five();
    expect(revisions(await collected(client.readStream('s-1', options)))).toEqual(expected);
  });

  it('of a stream that is not there throws in the iteration', async () => {
    const client = await five();
    await expect(collected(client.readStream('none'))).rejects.toThrow(StreamNotFoundError);
  });

  it('of no event at all is an error', async () => {
    const client = await five();
    await expect(collected(client.readStream('s-1', { maxCount: 0 }))).rejects.toThrow('not a valid');
  });

  it('gives ids in lower case, the metadata as they came, and a time in milliseconds', async () => {
    const client = clientOf(await startedServer());
    const id = 'ABCDEF00-0000-4000-8000-00000000000A';
    await client.appendToStream('s-1', { ...event('happened', { '€': 1 }, id), metadata: { who: 'ann' } });
    const [read] = await collected(client.readStream('s-1'));
    expect(read?.event).toMatchObject({ id: id.toLowerCase(), data: { '€': 1 }, metadata: { who: 'ann' }, isJson: true });
    expect(Math.abs((read?.event?.created.getTime() ?? 0) - Date.now())).toBeLessThan(10_000);
  });
});

describe('a read of $all', () => {
  async function three(): Promise<{ client: EventStoreDBClient; all: ResolvedEvent[] }> {
    const client = clientOf(await startedServer());
    await client.appendToStream('s-1', events(2));
    await client.appendToStream('s-2', events(1));
    return { client, all: await collected(client.readAll()) };
  }
  const ids = (read: readonly ResolvedEvent[]): (string | undefined)[] => read.map(({ event }) => event?.id);

  it('includes the event at its position forwards, and does not backwards', async () => {
    const { client, all } = await three();
    const fromPosition = all[1]!.event!.position!;
    expect(ids(await collected(client.readAll({ fromPosition })))).toEqual(ids(all.slice(1)));
    expect(ids(await collected(client.readAll({ fromPosition, direction: BACKWARDS })))).toEqual(ids(all.slice(0, 1)));
    expect(ids(await collected(client.readAll({ fromPosition: END, direction: BACKWARDS, maxCount: 1 })))).toEqual(
      ids(all.slice(2)),
    );
  });

  it('from a position that no event has is an error', async () => {
    const { client, all } = await three();
    const commit = all[1]!.event!.position!.commit + 1n;
    await expect(collected(client.readAll({ fromPosition: { commit, prepare: commit } }))).rejects.toThrow('invalid position');
  });

  it('ignores a filter without a word', async () => {
    const { client } = await three();
    const options = { fromPosition: START, filter: { filterOn: 'streamName', prefixes: ['s-2'] } } as const;
    expect(await collected(client.readAll(options))).toHaveLength(3);
  });
});
