import type { Decider } from '#kernel';
import type { NewFact } from '../events/fact.ts';
import type { DecisionContext } from '../subject/decision-context.ts';
import { configureController, type ConfigureController } from './configure-controller.ts';
import type { ControllerEvent } from '../events/controller.events.ts';
import { noController, type Controller } from '../catalogue/controller.state.ts';

export type ControllerCommand = ConfigureController;

/** A tenant's settings, version by version. */
export const controllerDecider: Decider<
  Controller,
  ControllerCommand,
  NewFact,
  ControllerEvent,
  Pick<DecisionContext, 'recordedAt'>
> = {
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
