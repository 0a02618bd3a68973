import { randomUUID } from 'node:crypto';
import type { DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyReply } from 'fastify';
import type { LoadShedding, TokenVerifier } from '#access';
import type { Problem } from '../problem/problem.ts';
import { ServedRoutes } from '../openapi/served-routes.ts';
import { addBrowserAccess } from './browser-access.ts';
import { KnownPaths } from './known-paths.ts';
import { refuseMalformed } from './malformed-request.ts';
import { ProblemFilter, type FailedRequest } from './problem.filter.ts';
import { connectionOptions, defaultTimeouts, type Timeouts, type Tls } from './connections.ts';
import { addLoadChecks } from './load-checks.ts';
import type { CallerLimits } from './rate-checks.ts';
import { addContentTypes, bodyLimit } from './request-content.ts';
import { addRequestChecks } from './request-checks.ts';
import { addSecurityHeaders } from './security-headers.ts';

/** What callers may send, and what the service takes on. */
export interface Limits extends CallerLimits {
  readonly load: LoadShedding;
}

export interface HttpOptions {
  readonly verifier: TokenVerifier;
  /** Called with each unexpected error, of which the caller is given the trace id alone. */
  readonly report: (error: unknown, traceId: string) => void;
  /** Origins whose pages may call the service from a browser; none unless given. */
  readonly origins?: readonly string[];
  /** What callers may send and the service takes on; absent: whatever comes. */
  readonly limits?: Limits;
  readonly timeouts?: Timeouts;
  /** Addresses of proxies whose word is taken for where a request comes from. */
  readonly trustedProxies?: readonly string[];
  /** Certificate and key, where the service itself speaks TLS. */
  readonly tls?: Tls;
  /** Called with each problem that is answered. */
  readonly refused?: (problem: Problem) => void;
  /** Called after every answer: the route as declared (never the path, which holds references), and how long it took. */
  readonly answered?: (method: string, route: string, status: number, seconds: number) => void;
}

/** A Nest application on Fastify that keeps the conventions of http-api 1: order of checks, strict bodies, problems. */
export async function createHttpApp(module: DynamicModule, options: HttpOptions): Promise<NestFastifyApplication> {
  const {
    verifier,
    report,
    origins = [],
    limits,
    timeouts = defaultTimeouts,
    trustedProxies = [],
    tls,
    refused,
    answered,
  } = options;
  const adapter = new FastifyAdapter({
    bodyLimit,
    genReqId: traceIdOf,
    routerOptions: { maxParamLength: 256, ignoreTrailingSlash: false },
    trustProxy: trustedProxies.length > 0 && [...trustedProxies],
    ...connectionOptions(timeouts, tls),
    // Connections that wait for no answer are closed at once when the service ends.
    forceCloseConnections: 'idle',
    // What still comes in over the others is answered like everything else.
    return503OnClosing: false,
    clientErrorHandler: refuseMalformed,
    frameworkErrors: (error: unknown, request: FailedRequest, reply: object) =>
      filter.send(error, request, reply as FastifyReply),
  });
  const paths = new KnownPaths();
  const filter = new ProblemFilter(paths, { report, refused });
  const instance = adapter.getInstance<FastifyInstance>();
  paths.watch(instance);
  addSecurityHeaders(instance, tls !== undefined);
  forbidStoring(instance);
  addBrowserAccess(instance, origins, paths);
  if (limits) addLoadChecks(instance, limits.load, refused);
  addRequestChecks(instance, { verifier, limits, bodyMillis: timeouts.bodyMillis });
  addContentTypes(instance);
  if (answered) watchAnswers(instance, answered);
  const app = await NestFactory.create<NestFastifyApplication>(module, adapter, {
    bodyParser: false,
    logger: ['error', 'warn'],
  });
  app.get(ServedRoutes).watch(instance);
  app.useGlobalFilters(filter);
  return app;
}

/** No cache may keep what is true for a caller and a moment alone; problems say so themselves. */
function forbidStoring(instance: FastifyInstance): void {
  instance.addHook('onRequest', ({ routeOptions }, reply, done) => {
    if (routeOptions.url?.startsWith('/v1')) void reply.header('cache-control', 'no-store');
    done();
  });
}

function watchAnswers(instance: FastifyInstance, answered: NonNullable<HttpOptions['answered']>): void {
  instance.addHook('onResponse', (request, reply, done) => {
    answered(request.method, request.routeOptions.url ?? 'unknown', reply.statusCode, reply.elapsedTime / 1_000);
    done();
  });
}

/** The caller's trace (W3C Trace Context), else a new one. */
function traceIdOf({ headers }: { headers: Record<string, string | string[] | undefined> }): string {
  const parent = headers['traceparent'];
  const trace =
    typeof parent === 'string' ? /^[0-9a-f]{2}-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}$/.exec(parent)?.[1] : undefined;
  // Node keeps random UUIDs in stock; 16 bytes asked for each time cost a decision a twentieth of its time.
  return trace ?? randomUUID().replaceAll('-', '');
}
