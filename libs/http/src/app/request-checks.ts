import type { FastifyInstance } from 'fastify';
import type { TokenVerifier } from '#access';
import { strictJson } from '../body/strict-json.ts';
import { invalid } from '../problem/problem.ts';
import { authenticate } from '../request/authenticate.ts';
import { idempotencyKey, minPosition } from '../request/headers.ts';
import { metadataOf, type LedgerRequest } from '../request/ledger-request.ts';
import { checkPathParameters } from '../request/path-parameters.ts';
import { query } from '../request/query-parameters.ts';
import { addRateChecks, type CallerLimits } from './rate-checks.ts';
import { checkContent } from './request-content.ts';

export interface RequestCheckOptions {
  readonly verifier: TokenVerifier;
  readonly limits?: CallerLimits | undefined;
  /** Milliseconds within which a body comes. */
  readonly bodyMillis: number;
}

const defaultStringBytes = 4 * 1024;

/** Order: 404 or 405, 401, 403, 429, 413, 415, 400 key, 400 body. */
export function addRequestChecks(instance: FastifyInstance, { verifier, limits, bodyMillis }: RequestCheckOptions): void {
  instance.decorateRequest('verified');
  instance.addHook('onRequest', (request, _reply, done) => {
    (request as LedgerRequest).verified = {};
    const wait = authenticate(request, verifier, limits?.rates);
    if (!wait) return done();
    wait.then(() => done(), done);
  });
  if (limits) addRateChecks(instance, limits);
  instance.addHook('onRequest', (request, _reply, done) => {
    checkContent(request, bodyMillis);
    done();
  });
  instance.addHook('preValidation', (request, _reply, done) => {
    if (request.is404) return done();
    checkPathParameters(request.params);
    const { open, command, read, queryParameters, stringBytes = defaultStringBytes, lines } = metadataOf(request);
    const { verified } = request as LedgerRequest;
    if (command) verified.idempotencyKey = idempotencyKey(request.headers);
    if (read) verified.minPosition = minPosition(request.headers);
    if (!open && !queryParameters) query(request.query, {});
    if (request.method !== 'POST' || lines) return done();
    const parsed = strictJson((request.body as Buffer | undefined) ?? Buffer.alloc(0), stringBytes);
    if ('errors' in parsed) throw invalid(parsed.errors);
    request.body = parsed.value;
    done();
  });
}
