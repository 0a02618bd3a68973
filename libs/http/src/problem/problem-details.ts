import { Problem } from './problem.ts';
import { isProblemCode, problemKinds, slugOf, type ProblemCode } from './problem-codes.ts';

/** What goes over the wire for an error: status, headers and body of RFC 9457. */
export interface ProblemDetails {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: object;
}

/** Seconds after which a caller may try again. */
const retryAfter = '1';

export function problemDetails(error: unknown, traceId: string): ProblemDetails {
  const problem = error instanceof Problem ? error : undefined;
  const code = problem?.code ?? codeOf(error);
  const kind = problemKinds[code];
  const status = problem?.more.status ?? kind.status;
  return {
    status,
    headers: {
      ...(status === 503 || status === 429 ? { 'retry-after': retryAfter } : {}),
      ...(code === 'UNAUTHENTICATED' ? { 'www-authenticate': 'Bearer' } : {}),
      ...problem?.more.headers,
    },
    body: {
      type: `/problems/${slugOf(code)}`,
      title: kind.title,
      status,
      code,
      detail: `${kind.when} ${kind.remedy}`,
      traceId,
      ...problem?.more.members,
    },
  };
}

/** Errors of Fastify and Nest by what they mean here; whatever is not known is ours to mend. */
const known: Readonly<Record<string, ProblemCode>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'BODY_TOO_LARGE',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'UNSUPPORTED_MEDIA_TYPE',
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'VALIDATION_FAILED',
  FST_ERR_BAD_URL: 'VALIDATION_FAILED',
  FST_ERR_NOT_FOUND: 'NOT_FOUND',
  EVENT_CORRUPT: 'STORE_UNAVAILABLE',
  EVENT_UNKNOWN: 'STORE_UNAVAILABLE',
};

/** Nest hands on an error of Fastify with its status alone. */
const byStatus: Readonly<Record<number, ProblemCode>> = {
  404: 'NOT_FOUND',
  413: 'BODY_TOO_LARGE',
  415: 'UNSUPPORTED_MEDIA_TYPE',
};

function codeOf(error: unknown): ProblemCode {
  const { code, statusCode, status } = error as { code?: unknown; statusCode?: unknown; status?: unknown };
  if (typeof code === 'string') {
    const meant = known[code];
    if (meant) return meant;
    if (code !== 'INTERNAL' && isProblemCode(code)) return code;
  }
  const http = statusCode ?? status;
  const said = byStatus[http as number];
  if (said) return said;
  return typeof http === 'number' && http >= 400 && http < 500 ? 'VALIDATION_FAILED' : 'INTERNAL';
}
