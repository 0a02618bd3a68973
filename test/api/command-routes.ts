import { randomUUID } from 'node:crypto';
import type { Cast, Person } from '../support/cast.ts';
import { hoursAgo } from '../support/outcomes.ts';
import { catalogueRoutes } from './catalogue-routes.ts';
import type { CommandRoute } from './command-route.ts';
import { consentRoutes } from './consent-routes.ts';
import { erasureRoutes } from './erasure-routes.ts';
import { rightsRoutes } from './rights-routes.ts';

export const commandRoutes: readonly CommandRoute[] = [...catalogueRoutes, ...consentRoutes, ...rightsRoutes, ...erasureRoutes];

/** The fields that every command of a subject may have, each said. */
export const commonFields = (said: CommandRoute['said']): object =>
  said === undefined
    ? {}
    : {
        expressedAt: hoursAgo(1),
        receivedAt: hoursAgo(0.5),
        channel: 'web',
        correlationId: randomUUID(),
        actor: said.startsWith('bySubject')
          ? { role: 'dataSubject', id: 'anna' }
          : { role: 'dataController', id: `clerk-${randomUUID()}` },
      };

/** A request that is complete and good. */
export async function goodRequest(route: CommandRoute, cast: Cast, who: Person): Promise<{ path: string; body: object }> {
  const path = await route.path(cast, who);
  return { path, body: { ...commonFields(route.said), ...(await route.body(cast, who, path)) } };
}
