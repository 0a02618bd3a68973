import type { FastifyInstance, FastifyRequest } from 'fastify';
import { loadKinds, type LoadKind, type LoadShedding } from '#access';
import { Problem } from '../problem/problem.ts';
import { loadKindOf, metadataOf } from '../request/ledger-request.ts';

type WorkedOn = FastifyRequest & { endsWork?: (() => void) | undefined };

/** One for all of a kind: a refusal must cost less than what it refuses. */
const overloaded = Object.fromEntries(loadKinds.map((kind) => [kind, new Problem('OVERLOADED', { shed: kind })])) as Readonly<
  Record<LoadKind, Problem>
>;

/**
 * Sheds load before anything is spent on it: before the token is looked at, and again once the body is there, for until then a
 * request is not worked on and does not count. Health, metrics and pages are answered always.
 */
export function addLoadChecks(instance: FastifyInstance, load: LoadShedding): void {
  const refuseWhenOverloaded = (kind: LoadKind): void => {
    if (load.isOverloadedFor(kind)) throw overloaded[kind];
  };
  instance.decorateRequest('endsWork');
  instance.addHook('onRequest', (request, _reply, done) => {
    load.arrived();
    if (isLimited(request)) refuseWhenOverloaded(loadKindOf(request));
    done();
  });
  instance.addHook('preValidation', (request, _reply, done) => {
    if (isLimited(request)) {
      const kind = loadKindOf(request);
      refuseWhenOverloaded(kind);
      (request as WorkedOn).endsWork = load.begin(kind);
    }
    done();
  });
  // The answer begins; how long its reader takes is not the service's load.
  instance.addHook('onSend', (request, _reply, payload, done) => {
    const worked = request as WorkedOn;
    worked.endsWork?.();
    worked.endsWork = undefined;
    done(null, payload);
  });
}

const isLimited = (request: FastifyRequest): boolean => !request.is404 && !metadataOf(request).open;
