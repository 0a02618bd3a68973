import type { AnsweredResult } from '#application';
import { Problem, problemKinds, type Exchange, type ProblemCode } from '#http';

/** What a command came to, as HTTP says it (http-api 1, "Commands"). */
export function answer({ request, reply }: Exchange, result: AnsweredResult<unknown>): object {
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
      return { commandId, stream, revision, position: position.toString(), events, ...more };
    }
  }
}

/** The code that says of each id in a path that it is unknown; in a body the same code is a 409. */
const unknownBy: Readonly<Record<string, ProblemCode>> = {
  purposeId: 'PURPOSE_UNKNOWN',
  restrictionId: 'RESTRICTION_UNKNOWN',
  objectionId: 'OBJECTION_UNKNOWN',
  legalBasisId: 'LEGAL_BASIS_UNKNOWN',
  legalHoldId: 'HOLD_UNKNOWN',
  erasureId: 'ERASURE_UNKNOWN',
  system: 'ERASURE_TASK_UNKNOWN',
};

const statusOf = (code: ProblemCode, params: object): number =>
  Object.keys(params).some((name) => unknownBy[name] === code) ? 404 : problemKinds[code].status;
