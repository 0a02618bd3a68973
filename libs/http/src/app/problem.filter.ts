import { Catch, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Problem } from '../problem/problem.ts';
import { problemDetails } from '../problem/problem-details.ts';
import type { KnownPaths } from './known-paths.ts';

export type FailedRequest = Pick<FastifyRequest, 'id' | 'is404' | 'method' | 'url'>;

interface ProblemObservers {
  readonly report: (error: unknown, traceId: string) => void;
  readonly refused?: ((problem: Problem) => void) | undefined;
}

/** Every error of the service leaves by here, as problem+json. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly paths: KnownPaths;
  private readonly observers: ProblemObservers;

  constructor(paths: KnownPaths, observers: ProblemObservers) {
    this.paths = paths;
    this.observers = observers;
  }

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    this.send(error, http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>());
  }

  send(error: unknown, request: FailedRequest, reply: FastifyReply): void {
    const { status, headers, body } = problemDetails(this.meant(error, request), request.id);
    if (status === 500) this.observers.report(error, request.id);
    if (error instanceof Problem) this.observers.refused?.(error);
    // A stream that has begun can't become a problem: ending it short is all that is left.
    if (reply.sent || reply.raw.headersSent) return void reply.raw.destroy();
    void reply
      .code(status)
      .headers({ ...headers, 'cache-control': 'no-store' })
      .type('application/problem+json')
      .send(JSON.stringify(body));
  }

  private meant(error: unknown, request: FailedRequest): unknown {
    // A path that cannot be decoded was never looked up, so it is not unknown.
    if (!request.is404 || (error as { code?: unknown }).code === 'FST_ERR_BAD_URL') return error;
    const allowed = this.paths.allowed(request.url);
    // An id that is longer than any id fits the path, and names nothing.
    if (allowed.length === 0 || allowed.includes(request.method)) return new Problem('NOT_FOUND');
    return new Problem('METHOD_NOT_ALLOWED', { headers: { allow: allowed.join(', ') } });
  }
}
