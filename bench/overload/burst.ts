import autocannon from 'autocannon';
import type { OverloadKind } from './loads.ts';

/** What became of the requests of a burst. */
export interface BurstAnswers {
  /** How long each one that was accepted took, in milliseconds. */
  readonly accepted: readonly number[];
  readonly limited: number;
  readonly shed: number;
  /** Answered 429 or 503 without the time to wait. */
  readonly withoutRetryAfter: number;
  /** Answered otherwise, or not at all. */
  readonly others: number;
}

export interface Burst extends OverloadKind {
  readonly url: string;
  readonly tokens: readonly string[];
  readonly connections: number;
  /** Requests a second of all connections together, so far as answers come. */
  readonly perSecond: number;
  readonly seconds: number;
}

/** Sends from many connections, each the next request once its last one is answered. */
export async function sendBurst(burst: Burst): Promise<BurstAnswers> {
  const accepted: number[] = [];
  const refused = new Map<number, number>();
  let withoutRetryAfter = 0;
  const { errors } = await autocannon({
    url: burst.url,
    connections: burst.connections,
    overallRate: burst.perSecond,
    duration: burst.seconds,
    requests: [{ setupRequest: (request) => ({ ...request, ...requestOf(burst) }) }],
    setupClient: (client) => {
      client.on('headers', ({ statusCode, headers }) => {
        const names = Array.isArray(headers) ? headers.map((name) => name.toLowerCase()) : [];
        if (isRefusal(Number(statusCode)) && !names.includes('retry-after')) withoutRetryAfter++;
      });
      client.on('response', (status, _bytes, millis) => {
        if (status === burst.expect) accepted.push(millis);
        else refused.set(status, (refused.get(status) ?? 0) + 1);
      });
    },
  });
  const answered = [...refused.values()].reduce((sum, times) => sum + times, 0);
  const [limited, shed] = [refused.get(429) ?? 0, refused.get(503) ?? 0];
  return { accepted, limited, shed, withoutRetryAfter, others: answered - limited - shed + errors };
}

const isRefusal = (status: number): boolean => status === 429 || status === 503;

let sent = 0;

function requestOf({ next, tokens }: Burst): autocannon.Request {
  const { path, key, body } = next();
  const headers = {
    authorization: `Bearer ${tokens[sent++ % tokens.length]}`,
    'content-type': 'application/json',
    ...(key && { 'idempotency-key': key }),
  };
  return { method: 'POST', path, headers, ...(body !== undefined && { body }) };
}
