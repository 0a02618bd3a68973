import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { reportAddress } from './server-process.ts';

/** Reads a body and answers with JSON of the size given: what HTTP alone costs. */
const answer = JSON.stringify({ answer: 'x'.repeat(Number(process.argv[2]) - '{"answer":""}'.length) });

const server = createServer((request, reply) => {
  request.resume().on('end', () => {
    reply.writeHead(200, { 'content-type': 'application/json; charset=utf-8', 'content-length': answer.length });
    reply.end(answer);
  });
});
server.listen(0, '127.0.0.1', () => reportAddress(server.address() as AddressInfo));
