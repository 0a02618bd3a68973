import type { TokenVerifier } from '#access';
import type { HttpOptions } from '#http';
import { causeOf } from '#observability';
import type { Boot } from './run-service.ts';

/** Callers are verified, answers are counted, and unexpected errors go to the log only. */
export const httpOptions = ({ log, metrics, settings }: Boot, verifier: TokenVerifier): HttpOptions => ({
  verifier,
  origins: settings.corsOrigins,
  report: (error, traceId) => log.error('a request failed', { traceId, cause: causeOf(error) }),
  answered: (method, route, status, seconds) => metrics.answered(method, route, status, seconds),
});
