import type { AnsweredResult } from '#application';
import { Problem, problemKinds, type RequestContext, type ProblemCode, type Recorded } from '#http';

/** What a command came to, as HTTP says it (http-api 1, "Commands"). */
export function answer({ request, reply }: RequestContext, result: AnsweredResult<unknown>): object {
  switch (result.kind) {
    case 'refused':
      throw new Problem(result.code, { status: statusOf(result.code, request.params as object) });
    case 'keyReused':
      throw new Problem('IDEMPOTENCY_KEY_REUSED');
    case 'revisionMismatch':
      throw new Problem('REVISION_MISMATCH', { members: { currentRevision: result.currentRevision } });
    case 'contention':
      throw new Problem('CONTENTION');
    default: {
      const { kind, commandId, stream, revision, position, events, answer: more } = result;
      void reply.code(kind === 'nothing' ? 200 : 201);
      void reply.header('etag', `"${revision}"`).header('ledger-position', position.toString());
      if (kind === 'replayed') void reply.header('idempotency-replayed', 'true');
      const told: Recorded = { commandId, stream, revision, position: position.toString(), events };
      return { ...told, ...more };
    }
  }
}

/** A purpose may be named in the path or in the body; every other id that can be unknown stands in one place alone. */
const statusOf = (code: ProblemCode, params: object): number =>
  code === 'PURPOSE_UNKNOWN' && 'purposeId' in params ? 404 : problemKinds[code].status;
