import { controllerDecider, factOf, type Controller, type ControllerEvent } from '#domain';
import type { ReadModel } from '#projections';

/** Regime, time zone and calendar of each tenant, all versions: what a decision needs to know of the law in force. */
export const controllerVersions: ReadModel<Controller> = {
  name: 'controller-versions',
  version: 1,
  categories: ['controller'],
  keys: ({ controllerId }) => [controllerId],
  project: (row, event) => controllerDecider.evolve(row ?? controllerDecider.initial, factOf<ControllerEvent>(event)),
  indexes: [],
};
