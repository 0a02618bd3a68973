import type { Server } from 'node:http';
import type { Socket } from 'node:net';
import { Server as TlsServer } from 'node:tls';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { assertFree, closed, listenBeside, sharesPort } from './listeners.ts';

/** An HTTP application that listens. */
export interface Serving {
  readonly url: string;
  /** New connections are refused, open requests are answered within 10 s, what is open then is cut. */
  close(): Promise<void>;
}

/** Time that open requests get to end, in milliseconds: the whole process is to end within 10 s (http-api 5). */
const graceMillis = 8_500;
/** A connection that was busy when the end began is kept alive after its answer, and closed within this time. */
const sweepMillis = 100;
/**
 * Callers that the system connects before Node hears of them; one more than that tries again after a second, and then after two,
 * four, eight, also to withdraw. Systems lower it to their own limit.
 */
const backlog = 4_096;
/** Under a stream of new callers somebody always waits; the end begins after this time, in milliseconds. */
const waitingMillis = 1_000;

export async function serve(app: NestFastifyApplication, { host, port }: { host: string; port: number }): Promise<Serving> {
  await app.init();
  const at = { host, port, backlog, reusePort: sharesPort };
  // A port that the system chooses is free.
  if (sharesPort && port !== 0) await assertFree(at);
  // Not `app.listen`: it logs a failure in a form of its own before it rejects.
  await app.getHttpAdapter().getInstance().listen(at);
  const server = app.getHttpServer();
  const beside = sharesPort ? await listenBeside(server, backlog) : [];
  const address = server.address() as { address: string; family: string; port: number };
  const name = address.family === 'IPv6' ? `[${address.address}]` : address.address;
  return {
    url: `${app.getHttpServer() instanceof TlsServer ? 'https' : 'http'}://${name}:${address.port}`,
    close: async () => {
      await meetWaiting(server);
      const sweep = setInterval(() => server.closeIdleConnections(), sweepMillis);
      const cut = setTimeout(() => server.closeAllConnections(), graceMillis);
      await Promise.all([app.close(), ...beside.map(closed)]);
      clearInterval(sweep);
      clearTimeout(cut);
    },
  };
}

/**
 * The system connects callers before Node hears of them, some in each turn; closing would cut those off although their requests
 * were sent before the end. Their requests are read when all are met: a turn that answers would be too long to meet hundreds.
 */
async function meetWaiting(server: Server): Promise<void> {
  const until = performance.now() + waitingMillis;
  const serving = server.listeners('connection') as ((socket: Socket) => void)[];
  const met: Socket[] = [];
  server.removeAllListeners('connection').on('connection', (socket) => void met.push(socket));
  let before = -1;
  while (met.length > before && performance.now() < until) {
    before = met.length;
    await nextTurn();
    await nextTurn();
  }
  server.removeAllListeners('connection');
  for (const listener of serving) server.on('connection', listener);
  for (const socket of met) server.emit('connection', socket);
}
