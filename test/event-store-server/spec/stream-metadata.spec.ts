import { NO_STREAM, StreamDeletedError, StreamNotFoundError } from '@eventstore/db-client';
import { describe, expect, it } from '@jest/globals';
import { EventLog } from '../log/event-log.ts';
import { clientOf, collected, event, events, startedServer } from './started-server.ts';

describe('the metadata of a stream', () => {
  it('are read back as they were set, by the client and as the last event of the metastream', async () => {
    const client = clientOf(await startedServer());
    expect(await client.getStreamMetadata('s-1')).toEqual({ streamName: 's-1' });
    await client.setStreamMetadata('s-1', { maxAge: 3600, reason: 'a test' });
    expect(await client.getStreamMetadata('s-1')).toMatchObject({ metadata: { maxAge: 3600, reason: 'a test' } });
    const [read] = await collected(client.readStream('$$s-1'));
    expect(read?.event).toMatchObject({ type: '$metadata', data: { $maxAge: 3600 } });
  });

  it('hide what is older than its time from reads of the stream, and not from $all', async () => {
    let now = Date.now();
    const client = clientOf(await startedServer({ log: new EventLog({ now: () => now }) }));
    await client.appendToStream('s-1', events(2));
    await client.setStreamMetadata('s-1', { maxAge: 60 });
    now += 90_000;
    await client.appendToStream('s-1', event('young'));
    expect((await collected(client.readStream('s-1'))).map(({ event }) => event?.revision)).toEqual([2n]);
    expect((await collected(client.readAll())).filter(({ event }) => event?.streamId === 's-1')).toHaveLength(3);
  });

  it('hide all but the last events of a count', async () => {
    const client = clientOf(await startedServer());
    await client.appendToStream('s-1', events(5));
    await client.setStreamMetadata('s-1', { maxCount: 2 });
    expect((await collected(client.readStream('s-1'))).map(({ event }) => event?.revision)).toEqual([3n, 4n]);
  });
});

describe('a deleted stream', () => {
  it('is not found, and goes on counting when it is written again', async () => {
    const client = clientOf(await startedServer());
    await client.appendToStream('s-1', events(2));
    await client.deleteStream('s-1');
    await expect(collected(client.readStream('s-1'))).rejects.toThrow(StreamNotFoundError);
    expect(await client.appendToStream('s-1', event())).toMatchObject({ nextExpectedRevision: 2n });
    expect(await collected(client.readStream('s-1'))).toHaveLength(1);
  });

  it('is not deleted at another revision', async () => {
    const client = clientOf(await startedServer());
    await client.appendToStream('s-1', events(2));
    await expect(client.deleteStream('s-1', { expectedRevision: 7n })).rejects.toMatchObject({ type: 'wrong-expected-version' });
    expect(await collected(client.readStream('s-1'))).toHaveLength(2);
  });
});

describe('a tombstoned stream', () => {
  it.each([
    { way: 'batch', options: {} },
    { way: 'plain', options: { credentials: { username: 'admin', password: 'changeit' } } },
  ])('can neither be read nor be written again ($way)', async ({ options }) => {
    const client = clientOf(await startedServer());
    await client.appendToStream('s-1', events(2));
    await client.tombstoneStream('s-1');
    await expect(collected(client.readStream('s-1'))).rejects.toThrow(StreamDeletedError);
    await expect(client.appendToStream('s-1', event(), { ...options, expectedRevision: NO_STREAM })).rejects.toThrow(
      StreamDeletedError,
    );
  });
});
