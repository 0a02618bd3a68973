import type { AnsweredResult } from '#application';
import { invalid, Problem, problemKinds, type ProblemCode, type Recorded, type RequestContext } from '#http';

declare const respondsTo: unique symbol;

/** The body of the answer to a command of the type, which keeps answers to different commands apart. */
export interface CommandResponse<Type extends string> extends Recorded {
  readonly [respondsTo]?: Type;
}

/** The result of a command as HTTP says it (http-api 1, "Commands"). */
export function respond<Answer>({ request, reply }: RequestContext, result: AnsweredResult<unknown, Answer>): Recorded & Answer {
  switch (result.kind) {
    case 'refused':
      throw new Problem(result.code, {
        status: statusOf(result.code, request.params as object),
        ...(result.member && { members: { errors: [{ pointer: `/${result.member}`, rule: result.code }] } }),
      });
    case 'fieldRequired':
      throw invalid({ pointer: `/${result.field}`, rule: 'required' });
    case 'tooLarge':
      throw new Problem('BODY_TOO_LARGE');
    case 'keyReused':
      throw new Problem('IDEMPOTENCY_KEY_REUSED');
    case 'revisionMismatch':
      throw new Problem('REVISION_MISMATCH', { members: { currentRevision: result.currentRevision } });
    case 'contention':
      throw new Problem('CONTENTION');
    default: {
      const { kind, commandId, stream, revision, position, events, answer } = result;
      void reply.code(kind === 'nothing' ? 200 : 201);
      void reply.header('etag', `"${revision}"`).header('ledger-position', position.toString());
      if (kind === 'replayed') void reply.header('idempotency-replayed', 'true');
      return { commandId, stream, revision, position: position.toString(), events, ...answer };
    }
  }
}

/** What may be named in the path or in the body; every other id that can be unknown stands in one place alone. */
const unknownInPath = [
  ['PURPOSE_UNKNOWN', 'purposeId'],
  ['POLICY_VERSION_UNKNOWN', 'version'],
] as const;

const statusOf = (code: ProblemCode, params: object): number =>
  unknownInPath.some(([unknown, id]) => code === unknown && id in params) ? 404 : problemKinds[code].status;
