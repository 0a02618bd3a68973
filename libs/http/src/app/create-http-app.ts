import { randomUUID } from 'node:crypto';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { TokenVerifier } from '#access';
import { strictJson } from '../body/strict-json.ts';
import { invalid, Problem } from '../problem/problem.ts';
import { authenticate } from '../request/authenticate.ts';
import { ServedRoutes } from '../openapi/served-routes.ts';
import { idempotencyKey, minPosition } from '../request/headers.ts';
import { metadataOf, type LedgerRequest } from '../request/ledger-request.ts';
import { checkPathParameters } from '../request/path-parameters.ts';
import { query } from '../request/query-parameters.ts';
import { KnownPaths } from './known-paths.ts';
import { refuseMalformed } from './malformed-request.ts';
import { ProblemFilter } from './problem.filter.ts';

export interface HttpOptions {
  readonly verifier: TokenVerifier;
  /** Called with each unexpected error, of which the caller is given the trace id alone. */
  readonly report: (error: unknown, traceId: string) => void;
  /** Called after every answer: the route as declared (never the path, which holds references), and how long it took. */
  readonly answered?: (method: string, route: string, status: number, seconds: number) => void;
}

const bodyLimit = 64 * 1024;
/** No route takes more; the limit of the route itself is checked once its body is read. */
const maxBody = 1024 * 1024;
/** Headers, and then a body, come within this time, in milliseconds; lines come as fast as their answers are read. */
const arrivalMillis = 30_000;
const defaultStringBytes = 4 * 1024;
const defaultKeys = 200;

/** A Nest application on Fastify that keeps the conventions of http-api 1: order of checks, strict bodies, problems. */
export async function createHttpApp(module: object, options: HttpOptions): Promise<NestFastifyApplication> {
  const { verifier, report, answered } = options;
  const adapter = new FastifyAdapter({
    bodyLimit,
    genReqId: traceIdOf,
    routerOptions: { maxParamLength: 256, ignoreTrailingSlash: false },
    // Slow clients hold a connection, not the service; how long a body may take is watched by the kind of its route.
    http: { headersTimeout: arrivalMillis },
    requestTimeout: 0,
    connectionTimeout: 60_000,
    keepAliveTimeout: 65_000,
    // Connections that wait for no answer are closed at once when the service ends.
    forceCloseConnections: 'idle',
    // What still comes in over the others is answered like everything else.
    return503OnClosing: false,
    clientErrorHandler: refuseMalformed,
    frameworkErrors: (error: unknown, request: FastifyRequest, reply: never) => filter.send(error, request, reply),
  } as unknown as ConstructorParameters<typeof FastifyAdapter>[0]);
  const paths = new KnownPaths();
  const filter = new ProblemFilter(paths, report);
  const instance = adapter.getInstance() as unknown as FastifyInstance;
  paths.watch(instance);
  hook(instance, verifier);
  if (answered) watchAnswers(instance, answered);
  const app = await NestFactory.create<NestFastifyApplication>(module as never, adapter, {
    bodyParser: false,
    logger: ['error', 'warn'],
  });
  app.get(ServedRoutes).watch(instance);
  app.useGlobalFilters(filter);
  return app;
}

/** Order: 404 or 405, 401, 403, 413, 415, 400 key, 400 body. */
function hook(instance: FastifyInstance, verifier: TokenVerifier): void {
  instance.decorateRequest('verified');
  instance.addHook('onRequest', (request, _reply, done) => {
    (request as LedgerRequest).verified = {};
    const wait = authenticate(request, verifier);
    if (!wait) {
      checkContent(request);
      return done();
    }
    wait.then(() => checkContent(request)).then(() => done(), done);
  });
  instance.removeAllContentTypeParsers();
  // Keeps the bytes: they are parsed after the Idempotency-Key was checked.
  instance.addContentTypeParser('application/json', { parseAs: 'buffer', bodyLimit: maxBody }, (request, body, done) => {
    const { lines, bodyBytes = bodyLimit } = metadataOf(request);
    if (!lines && body.length > bodyBytes) return done(new Problem('BODY_TOO_LARGE'));
    return lines || saysOtherCharset(request) ? done(new Problem('UNSUPPORTED_MEDIA_TYPE')) : done(null, body);
  });
  instance.addContentTypeParser('application/x-ndjson', (request, body, done) =>
    metadataOf(request).lines ? done(null, body) : done(new Problem('UNSUPPORTED_MEDIA_TYPE')),
  );
  // Read all the same: a body that did not say its length may be too large, which goes first.
  instance.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: maxBody }, (request, body, done) => {
    const { lines, bodyBytes = bodyLimit } = metadataOf(request);
    done(new Problem(!lines && body.length > bodyBytes ? 'BODY_TOO_LARGE' : 'UNSUPPORTED_MEDIA_TYPE'));
  });
  instance.addHook('preValidation', (request, _reply, done) => {
    if (request.is404) return done();
    checkPathParameters(request.params);
    const {
      open,
      command,
      read,
      queryParameters,
      stringBytes = defaultStringBytes,
      keys = defaultKeys,
      lines,
    } = metadataOf(request);
    const { verified } = request as LedgerRequest;
    if (command) verified.idempotencyKey = idempotencyKey(request.headers);
    if (read) verified.minPosition = minPosition(request.headers);
    if (!open && !queryParameters) query(request.query, {});
    if (request.method !== 'POST' || lines) return done();
    const parsed = strictJson((request.body as Buffer | undefined) ?? Buffer.alloc(0), { stringBytes, keys });
    if ('errors' in parsed) throw invalid(...parsed.errors);
    request.body = parsed.value;
    done();
  });
}

function watchAnswers(instance: FastifyInstance, answered: NonNullable<HttpOptions['answered']>): void {
  instance.addHook('onResponse', (request, reply, done) => {
    answered(request.method, request.routeOptions.url ?? 'unknown', reply.statusCode, reply.elapsedTime / 1_000);
    done();
  });
}

function expectBody({ raw }: FastifyRequest): void {
  const late = setTimeout(() => raw.destroy(), arrivalMillis);
  raw.once('close', () => clearTimeout(late));
}

/** 413 goes before 415, which Fastify would say first. Nothing is unpacked: a small body could become a large one. */
function checkContent(request: FastifyRequest): void {
  if (request.is404) return;
  const { 'content-length': length = 0, 'content-encoding': coding = 'identity' } = request.headers;
  const { lines, bodyBytes = bodyLimit } = metadataOf(request);
  if (!lines && Number(length) > bodyBytes) throw new Problem('BODY_TOO_LARGE');
  if (coding !== 'identity') throw new Problem('UNSUPPORTED_MEDIA_TYPE', { headers: { 'accept-encoding': 'identity' } });
  if (!lines && request.method === 'POST') expectBody(request);
}

/** Bytes of another charset would be read as other characters. */
function saysOtherCharset({ headers }: FastifyRequest): boolean {
  const charset = /;\s*charset\s*=\s*"?([^\s;"]*)/i.exec(headers['content-type'] ?? '')?.[1];
  return charset !== undefined && charset.toLowerCase() !== 'utf-8';
}

/** The caller's trace (W3C Trace Context), else a new one. */
function traceIdOf({ headers }: { headers: Record<string, string | string[] | undefined> }): string {
  const parent = headers['traceparent'];
  const trace =
    typeof parent === 'string' ? /^[0-9a-f]{2}-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}$/.exec(parent)?.[1] : undefined;
  // Node keeps random UUIDs in stock; 16 bytes asked for each time cost a decision a twentieth of its time.
  return trace ?? randomUUID().replaceAll('-', '');
}
