import type { Decider } from '#kernel';
import type { NewFact } from '../subject/fact.ts';
import type { Facts } from '../subject/facts.ts';
import { configureController, type ConfigureController } from './configure-controller.ts';
import type { ControllerEvent } from './controller.events.ts';
import { noController, type Controller } from './controller.state.ts';

export type ControllerCommand = ConfigureController;

/** A tenant's settings, version by version. */
export const controllerDecider: Decider<Controller, ControllerCommand, NewFact, ControllerEvent, Pick<Facts, 'recordedAt'>> = {
  initial: noController,
  decide: configureController,
  evolve: (controller, ...events) => ({
    revision: Math.max(controller.revision, ...events.map(({ revision }) => revision)),
    versions: [...controller.versions, ...events.map(versionOf)].sort((a, b) => a.version - b.version),
  }),
};

function versionOf({ data, recordedAt, eventId }: ControllerEvent) {
  const { version, regime, timeZone, calendar, effectiveFrom } = data;
  return { version, regime, timeZone, calendar, effectiveFrom, recordedAt, eventId };
}
