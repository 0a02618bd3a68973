import { createHash } from 'node:crypto';
import type { Socket } from 'node:net';
import { TLSSocket } from 'node:tls';
import type { Principal } from './principal.ts';

/** SHA-256 of a certificate's DER, in base64url (RFC 8705 3.1). */
export const isThumbprint = (value: unknown): value is string => typeof value === 'string' && /^[A-Za-z0-9_-]{43}$/.test(value);

/**
 * Whether the connection is one that the token may come over. A token that names a certificate is good only on a connection
 * whose client has proved, in the TLS handshake, to hold its key; the certificate need not be of a known authority for that.
 */
export const mayComeOver = ({ certificate }: Principal, socket: Socket): boolean =>
  certificate === undefined || certificate === thumbprintOf(socket);

function thumbprintOf(socket: Socket): string | undefined {
  const presented = socket instanceof TLSSocket ? socket.getPeerX509Certificate() : undefined;
  return presented && createHash('sha256').update(presented.raw).digest('base64url');
}
