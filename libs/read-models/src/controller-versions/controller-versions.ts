import { controllerDecider, factOf, type Controller, type ControllerEvent } from '#domain';
import type { ReadModel } from '#projections';

/** All versions of each tenant's settings: regime, time zone and calendar. */
export const controllerVersions: ReadModel<Controller> = {
  name: 'controller-versions',
  version: 1,
  categories: ['controller'],
  keys: ({ controllerId }) => [controllerId],
  project: (row, event) => controllerDecider.evolve(row ?? controllerDecider.initial, factOf<ControllerEvent>(event)),
  quarantines: { by: 'stream', markedKey: (stream) => stream.slice('controller-'.length) },
  indexes: [],
};
