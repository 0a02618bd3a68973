import type { Attribution } from '#domain';
import type { ActorRole } from '#kernel';
import { defaultRole, type ControllerByDefaultBody } from './attributed.body.ts';

/** The fields of a body that say how a command reached the controller and whose act it is; a body may lack any of them. */
export type AttributionFields = Partial<ControllerByDefaultBody>;

/** The catalogue and its tenant's settings are the controller's own. */
const ofTheCatalogue: ActorRole = 'dataController';

/** Splits a body into whose act it is and the fields of the command; `sub` acts where nobody is named. */
export function attributed<Body extends AttributionFields>(body: Body, sub: string) {
  const {
    expressedAt,
    receivedAt,
    channel = 'api',
    actor,
    correlationId,
    [defaultRole]: role = ofTheCatalogue,
    ...fields
  } = body;
  const attribution: Attribution = {
    actor: { id: actor?.id ?? sub, role: actor?.role ?? role },
    channel,
    expressedAt,
    receivedAt,
  };
  return { fields, attribution, correlationId };
}
