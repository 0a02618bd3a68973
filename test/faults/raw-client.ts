import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { developmentKey, type Role } from '#access';
import type { TestLedger } from '../support/test-ledger.ts';

/** A connection under full control of the test, for clients that send without end or do not read. */
export interface RawStream {
  /** Sends a piece of the body; false once the service does not take more. */
  write(text: string): boolean;
  /** Resolves when an answer has begun; what follows is not read. */
  firstBytes(): Promise<void>;
  /** Resolves when the service takes more again; false after so many milliseconds. */
  takesMore(millis: number): Promise<boolean>;
  /** Whether the service has closed the connection. */
  closed(): boolean;
  end(): void;
}

export async function tokenFor({ folder }: TestLedger, roles: readonly Role[]): Promise<string> {
  const key = await developmentKey({ folder, production: false, clock: Date.now });
  return key.mint({ controller: 'acme', roles, sub: 'raw' });
}

export async function rawSocket({ url }: Pick<TestLedger, 'url'>): Promise<Socket> {
  const socket = connect(Number(new URL(url).port), '127.0.0.1').pause();
  // The service may close it at any time; that is no failure of the test.
  socket.on('error', () => undefined);
  await once(socket, 'connect');
  return socket;
}

/** Opens a request whose body is not finished, and reads nothing of its answer. */
export async function openStream(ledger: TestLedger, roles: readonly Role[], path: string): Promise<RawStream> {
  const socket = await rawSocket(ledger);
  const head = [
    `POST ${path} HTTP/1.1`,
    'host: ledger',
    `authorization: Bearer ${await tokenFor(ledger, roles)}`,
    'content-type: application/x-ndjson',
    'transfer-encoding: chunked',
  ];
  socket.write(`${head.join('\r\n')}\r\n\r\n`);
  return {
    write: (text) => socket.write(`${Buffer.byteLength(text).toString(16)}\r\n${text}\r\n`),
    firstBytes: async () => {
      await once(socket, 'readable');
    },
    takesMore: (millis) =>
      once(socket, 'drain', { signal: AbortSignal.timeout(millis) }).then(
        () => true,
        () => false,
      ),
    closed: () => socket.destroyed,
    end: () => socket.destroy(),
  };
}
