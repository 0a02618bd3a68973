import { EventStoreDBClient, NO_STREAM } from '@eventstore/db-client';
import { afterEach, describe, expect, it } from '@jest/globals';
import { appendFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startServerProcess, type ServerProcess, type ServerProcessOptions } from '../process/server-process.ts';
import { answered, collected, event, events } from './started-server.ts';

const folder = mkdtempSync(join(tmpdir(), 'event-store-server-'));
const processes: ServerProcess[] = [];
const clients: EventStoreDBClient[] = [];

async function started(options: ServerProcessOptions): Promise<{ server: ServerProcess; client: EventStoreDBClient }> {
  const server = await startServerProcess(options);
  const client = EventStoreDBClient.connectionString(server.connectionString);
  processes.push(server);
  clients.push(client);
  return { server, client };
}

afterEach(async () => {
  await Promise.all(clients.splice(0).map((client) => client.dispose().catch(() => undefined)));
  await Promise.all(processes.splice(0).map((server) => server.end('SIGKILL')));
  rmSync(folder, { recursive: true, force: true });
});

describe('a server in a process of its own', () => {
  it('keeps its log in a file over a kill, also when a line was cut off, and recognises a repeated append by it', async () => {
    const file = join(mkdtempSync(join(tmpdir(), 'event-store-server-')), 'log');
    const once = events(2);
    const before = await started({ file });
    const first = await before.client.appendToStream('s-1', once, { expectedRevision: NO_STREAM });
    await before.server.end('SIGKILL');
    appendFileSync(file, '[{"stream":"s-1","rev');
    const after = await started({ file, port: before.server.port });
    const again = await answered(() => after.client.appendToStream('s-1', once, { expectedRevision: NO_STREAM }));
    expect(again).toEqual(first);
    expect(await collected(after.client.readStream('s-1'))).toHaveLength(2);
    rmSync(file);
  });

  it('is told over HTTP what to do wrong', async () => {
    const { server, client } = await started({ profile: '23.10' });
    await client.appendToStream('s-1', event());
    const { events: stored } = await server.control.status();
    await server.control.nextAppends({ kind: 'dropped-after-storing' });
    await expect(client.appendToStream('s-1', event())).rejects.toMatchObject({ code: 14 });
    expect((await server.control.status()).events).toBe(stored + 1);
    await server.control.restart();
    expect(await answered(() => collected(client.readStream('s-1')))).toHaveLength(2);
    await server.control.notReady(true);
    await expect(collected(client.readStream('s-1'))).rejects.toThrow('Server Is Not Ready');
    await server.control.clearFaults();
    expect(await answered(() => collected(client.readStream('s-1')))).toHaveLength(2);
  });
});
