import { randomUUID } from 'node:crypto';
import { hoursAgo } from '#testing';
import type { Callers, Person } from '../support/callers.ts';
import { catalogueExamples } from './catalogue.examples.ts';
import type { CommandExample } from './command-example.ts';
import { consentExamples } from './consent.examples.ts';
import { erasureExamples } from './erasure.examples.ts';
import { rightsExamples } from './rights.examples.ts';

/**
 * A command that is added gets one example, in the table of its subject matter. All specs that go through the commands
 * (bodies, answers, attribution, repetition, tenants, the OpenAPI document) then cover it; `roles.spec.ts` fails for a route
 * without one.
 */
export const commandExamples: readonly CommandExample[] = [
  ...catalogueExamples,
  ...consentExamples,
  ...rightsExamples,
  ...erasureExamples,
];

/** The fields that every command about a subject may have, each sent. */
const commonFields = (actor: CommandExample['actor']): object =>
  actor === undefined
    ? {}
    : {
        expressedAt: hoursAgo(1),
        receivedAt: hoursAgo(0.5),
        channel: 'web',
        correlationId: randomUUID(),
        actor: actor.startsWith('subject')
          ? { role: 'dataSubject', id: 'anna' }
          : { role: 'dataController', id: `clerk-${randomUUID()}` },
      };

/** A request that is complete and good. */
export async function goodRequest(
  example: CommandExample,
  callers: Callers,
  who: Person,
): Promise<{ path: string; body: object }> {
  const path = await example.path(callers, who);
  return { path, body: { ...commonFields(example.actor), ...(await example.body(callers, who, path)) } };
}
