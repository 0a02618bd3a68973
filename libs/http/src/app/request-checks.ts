import type { FastifyInstance } from 'fastify';
import type { TokenVerifier } from '#access';
import { partedErrors } from '../body/parted-errors.ts';
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
    const { open, command, read, queryParameters, stringBytes = defaultStringBytes, lines, items } = metadataOf(request);
    const { verified } = request as LedgerRequest;
    if (command) verified.idempotencyKey = idempotencyKey(request.headers);
    if (read) verified.minPosition = minPosition(request.headers);
    if (!open && !queryParameters) query(request.query, {});
    if (request.method !== 'POST' || lines) return done();
    const { value, errors } = strictJson((request.body as Buffer | undefined) ?? Buffer.alloc(0), stringBytes);
    const { ofItems, ofBody } = partedErrors(errors, items);
    if (ofBody.length > 0) throw invalid(ofBody);
    if (ofItems.size > 0) verified.itemErrors = ofItems;
    request.body = value;
    done();
  });
}
