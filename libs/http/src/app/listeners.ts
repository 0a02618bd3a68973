import { once } from 'node:events';
import type { Server as HttpServer } from 'node:http';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { Server as TlsServer } from 'node:tls';

/** Where to listen, and how many callers the system connects for each listener before Node hears of them. */
export interface ListenAddress {
  readonly host: string;
  readonly port: number;
  readonly backlog: number;
}

/** New connections that are taken in one turn of the event loop, beside the one of the server itself. */
const besideServer = 63;

/** Whether several listeners may have one port. Only Linux spreads callers over them. */
export const sharesPort = process.platform === 'linux';

/** Rejects where somebody listens: those who share their port would share it with another process of the same user as well. */
export async function assertFree({ host, port }: ListenAddress): Promise<void> {
  const alone = createServer().listen({ host, port });
  await once(alone, 'listening');
  await closed(alone);
}

/**
 * More listeners on the port of the server, which gets the connections that they take. Node takes one connection a listener in
 * each turn of its event loop, and under load turns are long: a caller who connects anew, also to withdraw, would wait until
 * everybody who connected before is taken.
 */
export async function listenBeside(server: HttpServer, backlog: number): Promise<readonly Server[]> {
  const { address: host, port } = server.address() as AddressInfo;
  const options = { allowHalfOpen: !(server instanceof TlsServer), noDelay: true };
  const beside = Array.from({ length: besideServer }, () => createServer(options, (socket) => server.emit('connection', socket)));
  for (const each of beside) {
    each.listen({ host, port, backlog, reusePort: sharesPort });
    await once(each, 'listening');
  }
  return beside;
}

/** Takes no more connections; resolves when those that it took have ended. */
export async function closed(listener: Server): Promise<void> {
  const ended = once(listener, 'close');
  listener.close();
  await ended;
}
