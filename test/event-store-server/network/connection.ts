import { connect, type Socket } from 'node:net';

/** One connection of a client, forwarded to the gRPC server behind. */
export class Connection {
  readonly #client: Socket;
  readonly #server: Socket;

  constructor(client: Socket, serverPort: number) {
    this.#client = client;
    this.#server = connect({ host: '127.0.0.1', port: serverPort, noDelay: true });
    client.setNoDelay(true);
    for (const socket of [client, this.#server]) {
      socket.once('error', () => this.drop());
      socket.once('close', () => this.drop());
    }
  }

  /** By this port the gRPC server knows the connection; not known before it is made. */
  get serverSidePort(): number | undefined {
    return this.#server.localPort;
  }

  forward(): void {
    this.#client.pipe(this.#server);
    this.#server.pipe(this.#client);
  }

  /** Nothing passes any more, either way, and neither side is told. */
  freeze(): void {
    this.#client.unpipe(this.#server);
    this.#server.unpipe(this.#client);
    this.#client.pause();
    this.#server.pause();
  }

  drop(): void {
    this.#client.destroy();
    this.#server.destroy();
  }

  onClosed(listener: () => void): void {
    this.#client.once('close', listener);
  }
}
