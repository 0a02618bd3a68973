import type { FastifyInstance } from 'fastify';
import type { RouteMetadata } from '../request/ledger-request.ts';

export interface ServedRoute {
  readonly method: string;
  /** As declared: `/v1/purposes/:purposeId`. */
  readonly path: string;
  readonly metadata: RouteMetadata;
}

/** Every route of the running service, with what it tells the hooks. */
export class ServedRoutes {
  private readonly routes: ServedRoute[] = [];

  watch(instance: FastifyInstance): void {
    instance.addHook('onRoute', ({ url, method, config }) => {
      for (const name of [method].flat()) this.routes.push({ method: name, path: url, metadata: { ...config } });
    });
  }

  /** By path; HEAD is what GET is without a body. */
  all(): readonly ServedRoute[] {
    return this.routes
      .filter(({ method }) => method !== 'HEAD')
      .sort((one, other) => (one.path < other.path ? -1 : one.path > other.path ? 1 : one.method < other.method ? -1 : 1));
  }
}
