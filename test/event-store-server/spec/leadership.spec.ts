import { EventStoreDBClient } from '@eventstore/db-client';
import { describe, expect, it } from '@jest/globals';
import { answered, clientOf, collected, event, startedServer } from './started-server.ts';

describe('a node that is not the leader', () => {
  it('sends the client to the leader when a call requires one, and answers all others itself', async () => {
    const leader = await startedServer();
    const node = await startedServer();
    const client = clientOf(node);
    await client.appendToStream('s-1', event('on-the-node'));
    node.faults.leader = { host: '127.0.0.1', port: leader.port };
    expect(await collected(client.readStream('s-1'))).toHaveLength(1);
    const refused = collected(client.readStream('s-1', { requiresLeader: true }));
    await expect(refused).rejects.toMatchObject({ type: 'not-leader', leader: { address: '127.0.0.1', port: leader.port } });
    await answered(() => client.appendToStream('s-1', event('on-the-leader'), { requiresLeader: true }));
    expect(leader.log.events.map(({ type }) => type)).toContain('on-the-leader');
  });

  it('refuses a batch append that requires a leader', async () => {
    const node = await startedServer();
    node.faults.leader = { host: '127.0.0.1', port: 1 };
    const append = clientOf(node).appendToStream('s-1', event(), { requiresLeader: true });
    await expect(append).rejects.toMatchObject({ type: 'not-leader' });
  });
});

describe('a cluster', () => {
  it.each([['esdb+discover://127.0.0.1:PORT?tls=false'], ['esdb://127.0.0.1:PORT,127.0.0.1:PORT?tls=false']])(
    'is found by %s, and its leader taken',
    async (connectionString) => {
      const leader = await startedServer();
      const node = await startedServer();
      node.faults.leader = { host: '127.0.0.1', port: leader.port };
      const client = EventStoreDBClient.connectionString(connectionString.replaceAll('PORT', String(node.port)));
      await client.appendToStream('s-1', event('found'));
      expect(leader.log.events.map(({ type }) => type)).toContain('found');
      await client.dispose();
    },
  );
});

describe('the features of the server', () => {
  it.each(['23.10', '24.10'] as const)('name the version of %s', async (profile) => {
    const client = clientOf(await startedServer({ profile }));
    await client.appendToStream('s-1', event());
    const features = await client['capabilities'];
    expect(features.serverVersion.startsWith(profile)).toBe(true);
  });
});
