import { randomUUID } from 'node:crypto';
import type { Cast, Person } from '../support/cast.ts';
import { hoursAgo } from '../support/outcomes.ts';
import { catalogueRoutes } from './catalogue-routes.ts';
import { consentRoutes } from './consent-routes.ts';
import { erasureRoutes } from './erasure-routes.ts';
import { rightsRoutes } from './rights-routes.ts';

/** A command as http-api 2 and 3 have it, with a request that says everything it may say. */
export interface CommandRoute {
  readonly command: string;
  /** As the application declares it. */
  readonly route: string;
  readonly by: 'admin' | 'service' | 'operator' | 'approver';
  /** Records what the command needs, and gives the path to send it to. */
  path(cast: Cast, who: Person): Promise<string> | string;
  /** Every field of its own; the fields that all commands of a subject share are added. */
  body(cast: Cast, who: Person, path: string): Promise<object> | object;
  readonly required: readonly string[];
  /** Types of the events that its answer names. */
  readonly records: readonly string[];
  /** What its answer says beside the events. */
  readonly tells: readonly string[];
  /** Who may say it; absent for commands that are about no subject. */
  readonly said?: 'bySubjectOnly' | 'bySubject' | 'byController' | 'byControllerOnly';
}

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
