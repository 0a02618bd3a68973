import { createServer, type Server } from 'node:net';
import { once } from 'node:events';
import { Connection } from './connection.ts';

/**
 * What listens on the public port and forwards to the gRPC server. Faults of the network are made here, where the gRPC server
 * cannot know of them: it goes on working while its answers get nowhere.
 */
export class Front {
  readonly #connections = new Set<Connection>();
  #listener: Server | undefined;
  #frozen = false;

  /** Returns the port, which is the given one unless that is 0. */
  async listen(port: number, serverPort: number): Promise<number> {
    const listener = createServer((socket) => {
      const connection = new Connection(socket, serverPort);
      this.#connections.add(connection);
      connection.onClosed(() => this.#connections.delete(connection));
      if (this.#frozen) connection.freeze();
      else connection.forward();
    });
    const taken = await listening(listener, port);
    this.#listener = listener;
    return taken;
  }

  async close(): Promise<void> {
    const listener = this.#listener;
    this.#listener = undefined;
    this.drop();
    if (listener) await new Promise((resolve) => listener.close(resolve));
  }

  /** Connections are accepted, and nothing passes on them: the client's keep-alive is not answered either. */
  freeze(): void {
    this.#frozen = true;
    this.halfOpen();
  }

  thaw(): void {
    this.#frozen = false;
    for (const connection of this.#connections) connection.forward();
  }

  /** The connections of this moment go dead without being closed; new ones work. */
  halfOpen(): void {
    for (const connection of this.#connections) connection.freeze();
  }

  /** Cuts all connections, or the one of a call by its peer (`127.0.0.1:port`). */
  drop(peer?: string): void {
    for (const connection of this.#connections) {
      if (peer === undefined || peer.endsWith(`:${connection.serverSidePort}`)) connection.drop();
    }
  }
}

/** Below the ports that systems give to outgoing connections, so that nobody takes it while the server is down. */
const anyPort = (): number => 10_000 + Math.floor(Math.random() * 20_000);

async function listening(listener: Server, port: number): Promise<number> {
  for (;;) {
    const wanted = port === 0 ? anyPort() : port;
    listener.listen(wanted, '127.0.0.1');
    try {
      await once(listener, 'listening');
      return wanted;
    } catch (error) {
      if (port !== 0 || (error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    }
  }
}
