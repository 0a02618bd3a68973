import type { Instant } from '#kernel';
import type { ControllerSettings } from '../events/controller.events.ts';
import type { Controller } from './controller.state.ts';

/** Version 0: what holds for a controller that has chosen nothing yet (domain-model 9). */
export const defaultSettings: ControllerSettings & { readonly version: number } = {
  version: 0,
  regime: 'EU_GDPR',
  timeZone: 'UTC',
  calendar: 'weekends',
};

/** The settings in force at an instant: the greatest `effectiveFrom`, ties to the higher version (domain-model 2, rule 8). */
export function controllerInForce(controller: Controller, at: Instant): ControllerSettings & { readonly version: number } {
  let found: (ControllerSettings & { readonly version: number; readonly effectiveFrom: Instant }) | undefined;
  for (const version of controller.versions) {
    if (version.effectiveFrom <= at && (!found || version.effectiveFrom >= found.effectiveFrom)) found = version;
  }
  return found ?? defaultSettings;
}

/** The controller as it was known at an instant, inclusive. */
export const controllerKnownAt = (controller: Controller, knownAt: Instant): Controller => ({
  ...controller,
  versions: controller.versions.filter(({ recordedAt }) => recordedAt <= knownAt),
});
