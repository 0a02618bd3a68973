import { binaryEvent, type EventData } from '@eventstore/db-client';
import { describe, expect, it } from '@jest/globals';
import type { Profile } from '../profile.ts';
import { clientOf, events, startedServer } from './started-server.ts';

const mebibyte = 1024 * 1024;
const sized = (data: number, metadata: number): EventData =>
  binaryEvent({ type: 'sized', data: new Uint8Array(data), metadata: new Uint8Array(metadata) });

const cases: { profile: Profile['name']; data: number; metadata: number; taken: boolean }[] = [
  { profile: '23.10', data: mebibyte, metadata: 3 * mebibyte, taken: true },
  { profile: '23.10', data: mebibyte + 1, metadata: 0, taken: false },
  { profile: '24.10', data: mebibyte - 1000, metadata: 1000 - 'sized'.length * 2, taken: true },
  { profile: '24.10', data: mebibyte - 1000, metadata: 1000, taken: false },
  { profile: '24.10', data: 10, metadata: 3 * mebibyte, taken: false },
];

describe.each([
  { way: 'batch', options: {} },
  { way: 'plain', options: { credentials: { username: 'admin', password: 'changeit' } } },
])('the limit of one append ($way)', ({ options }) => {
  it.each(cases)(
    'in $profile takes $data bytes of data with $metadata of metadata: $taken',
    async ({ profile, data, metadata, taken }) => {
      const client = clientOf(await startedServer({ profile }));
      const append = client.appendToStream('s-1', sized(data, metadata), options);
      const ended = await append.catch((error: unknown) => error);
      const refused = { type: 'maximum-append-size-exceeded', maxAppendSize: mebibyte };
      expect(ended).toMatchObject(taken ? { success: true } : refused);
    },
  );

  it('is for all events of the append together', async () => {
    const client = clientOf(await startedServer());
    const halves = [sized(mebibyte / 2, 0), sized(mebibyte / 2, 0)];
    await expect(client.appendToStream('s-1', halves, options)).rejects.toMatchObject({ type: 'maximum-append-size-exceeded' });
  });
});

describe('an event of 20 MB', () => {
  it('ends the call of all batch appends', async () => {
    const server = await startedServer();
    const client = clientOf(server);
    await client.appendToStream('s-1', events(1));
    server.faults.nextAppends({ kind: 'no-answer' });
    const inFlight = client.appendToStream('s-1', events(1));
    const huge = client.appendToStream('s-1', sized(20 * mebibyte, 0));
    await expect(Promise.allSettled([inFlight, huge])).resolves.toMatchObject([
      { status: 'rejected', reason: { code: 8 } },
      { status: 'rejected', reason: { code: 8 } },
    ]);
  });
});
