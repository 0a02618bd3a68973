import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createServer as createHttpServer } from 'node:http';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { expect, it } from '@jest/globals';
import { assertFree, closed, listenBeside, sharesPort } from './listeners.ts';

const host = '127.0.0.1';
const onLinux = sharesPort ? it : it.skip;

/** Connects so many callers while this process stands still, so that all of them wait for it afterwards. */
function connectMany(port: number, callers: number): void {
  const script = `
    const { connect } = require('node:net');
    let connected = 0;
    for (let n = 0; n < ${callers}; n++) connect(${port}, '${host}', () => ++connected === ${callers} && process.exit(7));`;
  expect(spawnSync(process.execPath, ['-e', script]).status).toBe(7);
}

onLinux('callers who connect at once are taken many in a turn', async () => {
  const server = createHttpServer().listen({ port: 0, host, reusePort: true });
  await once(server, 'listening');
  const beside = await listenBeside(server, 128);
  const taken: Socket[] = [];
  server.on('connection', (socket) => taken.push(socket));
  connectMany((server.address() as AddressInfo).port, 100);
  let turns = 0;
  for (; taken.length < 100 && turns < 100; turns++) await nextTurn();
  expect([taken.length, turns < 50]).toEqual([100, true]);
  await Promise.all([server, ...beside].map(closed));
});

onLinux('a port at which another listens is not shared with it', async () => {
  const other = createServer().listen({ port: 0, host, reusePort: true });
  await once(other, 'listening');
  const { port } = other.address() as AddressInfo;
  await expect(assertFree({ host, port, backlog: 1 })).rejects.toMatchObject({ code: 'EADDRINUSE' });
  await closed(other);
  await assertFree({ host, port, backlog: 1 });
});
