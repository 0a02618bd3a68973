import type { ExpectedRevision, StoredEvent } from './stored-event.ts';

export type CommitCheck =
  | { readonly kind: 'ok' }
  | { readonly kind: 'idempotent'; readonly last: StoredEvent }
  | { readonly kind: 'wrong-expected-version' };

const wrong: CommitCheck = { kind: 'wrong-expected-version' };
const ok: CommitCheck = { kind: 'ok' };

/**
 * Whether the events may be appended. An exact revision recognises a contiguous run of old events by the ids that the stream
 * holds; `any` and `stream_exists` recognise it only by the ids that the server has seen since it started.
 */
export function checkCommit(
  stream: readonly StoredEvent[],
  expected: ExpectedRevision,
  ids: readonly string[],
  seen: ReadonlyMap<string, StoredEvent>,
): CommitCheck {
  if (expected === 'stream_exists' && stream.length === 0) return wrong;
  if (expected === 'any' || expected === 'stream_exists') return checkSeen(stream, ids, seen);
  const next = expected === 'no_stream' ? 0 : expected + 1;
  if (next === stream.length) return ok;
  if (next > stream.length || ids.length === 0) return wrong;
  const run = stream.slice(next, next + ids.length);
  const repeated = run.length === ids.length && run.every((event, index) => event.id === ids[index]);
  return repeated ? { kind: 'idempotent', last: run.at(-1)! } : wrong;
}

function checkSeen(stream: readonly StoredEvent[], ids: readonly string[], seen: ReadonlyMap<string, StoredEvent>): CommitCheck {
  const name = stream[0]?.stream;
  const run = ids.map((id) => seen.get(id)).filter((event) => event !== undefined && event.stream === name);
  if (run.length === 0 || run[0]?.id !== ids[0]) return ok;
  return run.length === ids.length ? { kind: 'idempotent', last: run.at(-1)! } : wrong;
}
