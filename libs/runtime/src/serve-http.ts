import { LoadShedding, OpenRequests, RequestRates, type TokenVerifier } from '#access';
import type { createHttpApp, HttpOptions, serve } from '#http';
import { causeOf } from '#observability';
import type { Boot } from './run-service.ts';
import { readTlsFiles } from './tls-files.ts';
import { serviceVerifier } from './verifier.ts';

/** Serves what the module holds, at the address of the settings. The framework is loaded here, for the command line needs none. */
export async function serveHttp(root: Parameters<typeof createHttpApp>[0], boot: Boot): ReturnType<typeof serve> {
  const http = await import('#http');
  return http.serve(await http.createHttpApp(root, httpOptions(boot, await serviceVerifier(boot))), boot.settings);
}

/** Callers are verified and limited, answers are counted, and unexpected errors go to the log only. */
const httpOptions = (
  { log, metrics, settings: { limits, corsOrigins, trustedProxies, tls } }: Boot,
  verifier: TokenVerifier,
): HttpOptions => ({
  verifier,
  origins: corsOrigins,
  trustedProxies,
  timeouts: limits.timeouts,
  ...(tls && { tls: readTlsFiles(tls) }),
  limits: {
    rates: new RequestRates(limits.rates),
    openRequests: new OpenRequests(limits.openRequests),
    load: new LoadShedding(limits.load),
  },
  refused: ({ more: { limit, shed } }) => {
    if (limit) metrics.limits.limited(limit);
    if (shed) metrics.limits.shed(shed);
  },
  report: (error, traceId) => log.error('a request failed', { traceId, cause: causeOf(error) }),
  answered: (method, route, status, seconds) => metrics.answered(method, route, status, seconds),
});
