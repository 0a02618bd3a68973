import type { OutgoingHttpHeaders } from 'node:http';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { loadKinds, type LoadKind, type LoadShedding } from '#access';
import { problemDetails } from '../problem/problem-details.ts';
import { Problem } from '../problem/problem.ts';
import { loadKindOf, metadataOf } from '../request/ledger-request.ts';

const problemType = 'application/problem+json; charset=utf-8';

type WorkedOn = FastifyRequest & { endsWork?: (() => void) | undefined };

/** One for all of a kind: a refusal must cost less than what it refuses. */
const overloaded = Object.fromEntries(loadKinds.map((kind) => [kind, new Problem('OVERLOADED', { shed: kind })])) as Readonly<
  Record<LoadKind, Problem>
>;

/**
 * Sheds load before anything is spent on it: before the token is looked at, and again once the body is there, for until then a
 * request is not worked on and does not count. Health, metrics and pages are answered always.
 */
export function addLoadChecks(instance: FastifyInstance, load: LoadShedding, refused?: (problem: Problem) => void): void {
  instance.decorateRequest('endsWork');
  instance.addHook('onRequest', (request, reply, done) => {
    load.arrived();
    const kind = isLimited(request) ? loadKindOf(request) : undefined;
    if (kind === undefined || !load.isOverloadedFor(kind)) return done();
    refuse(overloaded[kind], request.id, reply);
    refused?.(overloaded[kind]);
  });
  instance.addHook('preValidation', (request, _reply, done) => {
    if (isLimited(request)) {
      const kind = loadKindOf(request);
      if (load.isOverloadedFor(kind)) throw overloaded[kind];
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

/** Written at once: the way of other errors through Fastify and Nest would double what a refusal costs. */
function refuse(problem: Problem, traceId: string, reply: FastifyReply): void {
  const { status, headers, body } = problemDetails(problem, traceId);
  const text = JSON.stringify(body);
  const content = { 'cache-control': 'no-store', 'content-type': problemType, 'content-length': Buffer.byteLength(text) };
  reply.hijack();
  reply.raw.writeHead(status, { ...(reply.getHeaders() as OutgoingHttpHeaders), ...headers, ...content }).end(text);
}

const isLimited = (request: FastifyRequest): boolean => !request.is404 && !metadataOf(request).open;
