import type { RefusalCode } from '#domain';
import type { ProblemKind } from './problem-kind.ts';
import { refusals } from './refusals.ts';

const rim = {
  VALIDATION_FAILED: {
    status: 400,
    title: 'The request is invalid',
    when: 'A header, a query parameter or the body breaks a rule; `errors` names each place and rule.',
    remedy: 'Correct the request; sending it again unchanged fails again.',
  },
  IDEMPOTENCY_KEY_INVALID: {
    status: 400,
    title: 'The Idempotency-Key is missing or malformed',
    when: 'A command came without the header, or it does not fit ^[A-Za-z0-9_-]{16,128}$, bare or in double quotes.',
    remedy: 'Send a fresh random key (a UUID serves), and the same one again on a retry.',
  },
  UNAUTHENTICATED: {
    status: 401,
    title: 'A valid token is required',
    when: 'The bearer token is missing, malformed, expired, no access token, not of a trusted issuer, or bound to another connection.',
    remedy: 'Get a new token.',
  },
  FORBIDDEN: {
    status: 403,
    title: 'The token does not allow this',
    when: 'None of the roles of the token may call this route.',
    remedy: 'Use a token with a role that may.',
  },
  NOT_FOUND: {
    status: 404,
    title: 'There is nothing here',
    when: 'The path, or an id in it, names nothing of this tenant.',
    remedy: 'Check the path and the id.',
  },
  METHOD_NOT_ALLOWED: {
    status: 405,
    title: 'The method is not allowed here',
    when: 'The path exists with the methods named in Allow.',
    remedy: 'Use one of them.',
  },
  POSITION_AHEAD: {
    status: 409,
    title: 'The ledger has not come so far',
    when: '`after` or `Last-Event-ID` of the feed is past the end of the ledger: the store was restored from a copy.',
    remedy: 'Read anew what was read before, then follow the feed from its `Ledger-Position`.',
  },
  NOT_SEALED: {
    status: 409,
    title: 'No checkpoint covers this yet',
    when: 'The event is in the log, and no checkpoint that holds it has been signed: that takes a second.',
    remedy: 'Ask again after Retry-After.',
  },
  REVISION_MISMATCH: {
    status: 412,
    title: 'The stream has moved on',
    when: 'If-Match names another revision than `currentRevision`.',
    remedy: 'Read the present state, and decide again.',
  },
  BODY_TOO_LARGE: {
    status: 413,
    title: 'The body is too large',
    when: 'The body exceeds the limit of the route, or its events that of one append, 1 MiB.',
    remedy: 'Send less.',
  },
  UNSUPPORTED_MEDIA_TYPE: {
    status: 415,
    title: 'The media type is not supported',
    when: 'The body is not application/json (application/x-ndjson on the stream of decisions).',
    remedy: 'Send JSON and say so in Content-Type.',
  },
  IDEMPOTENCY_KEY_REUSED: {
    status: 422,
    title: 'The Idempotency-Key was used for another command',
    when: 'The stream holds another command under this key.',
    remedy: 'Use a fresh key for a new command.',
  },
  RATE_LIMITED: {
    status: 429,
    title: 'Too many requests',
    when: 'A rate is exceeded, which RateLimit names, or the caller has as many requests, feeds or streams open as it may.',
    remedy: 'Wait for Retry-After, or close one.',
  },
  INTERNAL: {
    status: 500,
    title: 'Something broke here',
    when: 'A fault of the service; nothing is said of it but the traceId.',
    remedy: 'Retry with the same key; tell the operators the traceId.',
  },
  CONTENTION: {
    status: 503,
    title: 'Too many writers on one stream',
    when: 'Others kept changing the same stream.',
    remedy: 'Retry with the same key after Retry-After.',
  },
  ISSUER_UNAVAILABLE: {
    status: 503,
    title: 'The token cannot be checked now',
    when: 'The token names a key that the service does not know, and the key server of the issuer cannot be asked for it.',
    remedy: 'Retry with the same key after Retry-After; the token may be good.',
  },
  OVERLOADED: {
    status: 503,
    title: 'More is asked than can be answered',
    when: 'The service has more to do than it can do in time. Nothing of the request was done.',
    remedy: 'Retry with the same key after Retry-After, with fewer requests at once.',
  },
  STORE_UNAVAILABLE: {
    status: 503,
    title: 'The store is away',
    when: 'A store cannot be asked. Whether a command was recorded is unknown.',
    remedy: 'Retry with the same key after Retry-After: it is recorded once.',
  },
  LEDGER_STALE: {
    status: 503,
    title: 'The views have not come so far',
    when: 'A read did not see Ledger-Min-Position within 2 s.',
    remedy: 'Retry after Retry-After.',
  },
} as const satisfies Record<string, ProblemKind>;

export type ProblemCode = keyof typeof rim | RefusalCode;

/** Every code that the service answers with. */
export const problemKinds: Readonly<Record<ProblemCode, ProblemKind>> = { ...refusals, ...rim };

export const isProblemCode = (code: string): code is ProblemCode => Object.hasOwn(problemKinds, code);

/** `PURPOSE_UNKNOWN` is documented at `/problems/purpose-unknown`. */
export const slugOf = (code: ProblemCode): string => code.toLowerCase().replaceAll('_', '-');
