import { HealthModule } from '#http';
import { standaloneModule } from '../../apps/standalone/src/start.ts';
import { routesOf, type DeclaredRoute } from '../../tools/docs/declared-routes.ts';

/** Every route that the service has, with what it declares. */
export function routesOfTheService(): readonly DeclaredRoute[] {
  const health = HealthModule.on(async () => ({ ready: true }), {} as never);
  return routesOf(standaloneModule({ commandSide: {} as never, queryContext: {} as never, health }));
}

/** Their names: `POST /v1/purposes/:purposeId/revisions`. */
export const declaredRoutes = (): readonly string[] => routesOfTheService().map(({ route }) => route);
