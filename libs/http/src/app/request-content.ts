import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Problem } from '../problem/problem.ts';
import { metadataOf } from '../request/ledger-request.ts';

/** Bytes of a body, unless its route takes more. */
export const bodyLimit = 64 * 1024;
/** No route takes more; the limit of the route itself is checked once its body is read. */
const maxBody = 1024 * 1024;

/** The media types that are read; a body that is too large is 413 before one of another type is 415. */
export function addContentTypes(instance: FastifyInstance): void {
  instance.removeAllContentTypeParsers();
  // Keeps the bytes: they are parsed after the Idempotency-Key was checked.
  instance.addContentTypeParser('application/json', { parseAs: 'buffer', bodyLimit: maxBody }, (request, body, done) => {
    const { lines, bodyBytes = bodyLimit } = metadataOf(request);
    if (!lines && body.length > bodyBytes) return done(new Problem('BODY_TOO_LARGE'));
    return lines || saysOtherCharset(request) ? done(new Problem('UNSUPPORTED_MEDIA_TYPE')) : done(null, body);
  });
  instance.addContentTypeParser('application/x-ndjson', (request, body, done) =>
    metadataOf(request).lines ? done(null, body) : done(new Problem('UNSUPPORTED_MEDIA_TYPE')),
  );
  // Read all the same: a body that did not say its length may be too large, which goes first.
  instance.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: maxBody }, (request, body, done) => {
    const { lines, bodyBytes = bodyLimit } = metadataOf(request);
    done(new Problem(!lines && body.length > bodyBytes ? 'BODY_TOO_LARGE' : 'UNSUPPORTED_MEDIA_TYPE'));
  });
}

function expectBody({ raw }: FastifyRequest, millis: number): void {
  const late = setTimeout(() => raw.destroy(), millis);
  raw.once('close', () => clearTimeout(late));
}

/**
 * 413 goes before 415, which Fastify would say first. Nothing is unpacked: a small body could become a large one. A body comes
 * within so many milliseconds; lines come as fast as their answers are read.
 */
export function checkContent(request: FastifyRequest, bodyMillis: number): void {
  if (request.is404) return;
  const { 'content-length': length = 0, 'content-encoding': coding = 'identity' } = request.headers;
  const { lines, bodyBytes = bodyLimit } = metadataOf(request);
  if (!lines && Number(length) > bodyBytes) throw new Problem('BODY_TOO_LARGE');
  if (coding !== 'identity') throw new Problem('UNSUPPORTED_MEDIA_TYPE', { headers: { 'accept-encoding': 'identity' } });
  if (!lines && request.method === 'POST') expectBody(request, bodyMillis);
}

/** Bytes of another charset would be read as other characters. */
function saysOtherCharset({ headers }: FastifyRequest): boolean {
  const charset = /;\s*charset\s*=\s*"?([^\s;"]*)/i.exec(headers['content-type'] ?? '')?.[1];
  return charset !== undefined && charset.toLowerCase() !== 'utf-8';
}
