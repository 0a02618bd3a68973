import type { FastifyInstance, FastifyReply } from 'fastify';
import type { KnownPaths } from './known-paths.ts';

/** Headers that a page may send, beside those that every page may. */
const sent = 'Authorization, Content-Type, Idempotency-Key, If-Match, Ledger-Min-Position, Last-Event-ID, Prefer, Traceparent';
/** Headers of an answer that a page may read. */
const readable = [
  ...['ETag', 'Ledger-Position', 'Idempotency-Replayed', 'Preference-Applied', 'Retry-After', 'RateLimit', 'RateLimit-Policy'],
  ...['WWW-Authenticate', 'Allow', 'Accept-Encoding'],
].join(', ');
/** How long a browser may go by a preflight, in seconds. */
const preflightLife = '600';

/**
 * Pages of the listed origins may call the service from a browser (Fetch Standard, 3.3). A page of another origin is answered
 * like any caller, without the headers that let it read the answer. Comes before the token is looked at: a preflight has none.
 */
export function addBrowserAccess(instance: FastifyInstance, origins: readonly string[], paths: KnownPaths): void {
  const listed: ReadonlySet<string> = new Set(origins);
  instance.addHook('onRequest', (request, reply, done) => {
    const { origin, 'access-control-request-method': wanted } = request.headers;
    if (listed.size > 0) void reply.header('vary', 'Origin');
    const mayCall = origin !== undefined && listed.has(origin);
    if (mayCall) void reply.headers({ 'access-control-allow-origin': origin, 'access-control-expose-headers': readable });
    const methods = request.method === 'OPTIONS' && wanted !== undefined ? paths.allowed(request.url) : [];
    if (methods.length === 0) return done();
    if (mayCall) allow(reply, methods);
    void reply.code(204).send();
  });
}

const allow = (reply: FastifyReply, methods: readonly string[]): void =>
  void reply.headers({
    'access-control-allow-methods': methods.join(', '),
    'access-control-allow-headers': sent,
    'access-control-max-age': preflightLife,
  });
