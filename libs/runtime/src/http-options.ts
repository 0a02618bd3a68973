import type { TokenVerifier } from '#access';
import type { HttpOptions } from '#http';
import { causeOf } from '#observability';
import type { Boot } from './run-service.ts';

/** Who may call is asked of the verifier; answers are counted, faults go to the log and nowhere else. */
export const httpOptions = ({ log, metrics }: Boot, verifier: TokenVerifier): HttpOptions => ({
  verifier,
  report: (error, traceId) => log.error('a request failed', { traceId, cause: causeOf(error) }),
  answered: (method, route, status, seconds) => metrics.answered(method, route, status, seconds),
});
