import { randomUUID } from 'node:crypto';
import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import { problemDetails } from '../problem/problem-details.ts';
import { Problem } from '../problem/problem.ts';

/** What Node finds wrong with bytes that are no request; anything else is 400. */
const statuses: Readonly<Record<string, number>> = { HPE_HEADER_OVERFLOW: 431, ERR_HTTP_REQUEST_TIMEOUT: 408 };

/** Bytes that are no HTTP request reach no route: they are answered on the bare socket, which is then closed. */
export function refuseMalformed({ code = '' }: NodeJS.ErrnoException, socket: Socket): void {
  if (code === 'ECONNRESET' || socket.destroyed) return;
  const members = { errors: [{ pointer: '', rule: 'malformedRequest' }] };
  const problem = new Problem('VALIDATION_FAILED', { status: statuses[code] ?? 400, members });
  const { status, body } = problemDetails(problem, randomUUID().replaceAll('-', ''));
  const text = JSON.stringify(body);
  const head = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
    'Content-Type: application/problem+json',
    `Content-Length: ${Buffer.byteLength(text)}`,
    'Cache-Control: no-store',
    'Connection: close',
  ];
  if (socket.writable) socket.write(`${head.join('\r\n')}\r\n\r\n${text}`);
  socket.destroy();
}
