import { randomUUID } from 'node:crypto';

/** What the service answered. Paths are dotted: `consent.state`, `items.0.type`. */
export interface Answer {
  readonly status: number;
  readonly body: unknown;
  /** The value at a path, undefined where there is none. */
  at(path: string): unknown;
  /** The string at a path; throws where there is none. */
  text(path: string): string;
}

/** The service as one caller sees it. */
export interface Client {
  post(path: string, body?: object): Promise<Answer>;
  get(path: string): Promise<Answer>;
}

/** Remembers how far the ledger has come, so that every read sees what was just recorded. */
export interface Memory {
  position: string;
}

/** Each call is sent once, with a key of its own. */
export function clientOf(url: string, token: string, memory: Memory): Client {
  const call = async (method: string, path: string, body?: object): Promise<Answer> => {
    const response = await fetch(url + path, {
      method,
      headers: {
        authorization: `Bearer ${token}`,
        'ledger-min-position': memory.position,
        ...(body && { 'content-type': 'application/json', 'idempotency-key': randomUUID() }),
      },
      ...(body && { body: JSON.stringify(body) }),
    });
    if (response.status === 201) memory.position = response.headers.get('ledger-position') ?? memory.position;
    return answerOf(response.status, JSON.parse(await response.text()));
  };
  return { post: (path, body = {}) => call('POST', path, body), get: (path) => call('GET', path) };
}

/** An answer to look into, also of what was learned by other means. */
export function answerOf(status: number, body: unknown): Answer {
  const at = (path: string): unknown => path.split('.').reduce<unknown>(member, body);
  const text = (path: string): string => {
    const value = at(path);
    if (typeof value !== 'string') throw new Error(`The answer has no ${path}.`);
    return value;
  };
  return { status, body, at, text };
}

const member = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined;
