import { refuse, type Instant } from '#kernel';
import type { DecisionContext } from '../subject/decision-context.ts';
import type { Command } from '../events/command.ts';
import type { Outcome } from '../subject/subject.rule.ts';
import { defaultSettings } from '../catalogue/controller-in-force.ts';
import type { ControllerSettings, Regime } from '../events/controller.events.ts';
import type { Controller } from '../catalogue/controller.state.ts';

/** `timeZone` and `calendar` are known names: the request is checked before it becomes a command. */
export type ConfigureController = Command<
  'ConfigureController',
  {
    readonly regime: Regime;
    readonly timeZone?: string;
    readonly calendar?: string;
    readonly effectiveFrom?: Instant;
  }
>;

/**
 * Chooses regime, zone and calendar from an instant on (domain-model 9). Only a tenant's first choice may reach back:
 * a later one would change answers that were given.
 */
export function configureController(
  command: ConfigureController,
  controller: Controller,
  { recordedAt }: Pick<DecisionContext, 'recordedAt'>,
): Outcome {
  const {
    regime,
    timeZone = defaultSettings.timeZone,
    calendar = defaultSettings.calendar,
    effectiveFrom = recordedAt,
  } = command;
  const settings = { regime, timeZone, calendar };
  const last = controller.versions.at(-1);
  if (last && last.effectiveFrom === command.effectiveFrom && equal(last, settings)) return [];
  if (last && effectiveFrom < recordedAt) return refuse('INTERVAL_INVALID');
  return [
    {
      type: 'ControllerConfigured',
      receivedAt: recordedAt,
      data: {
        ...settings,
        effectiveFrom,
        version: (last?.version ?? defaultSettings.version) + 1,
        previous: last ? settingsOf(last) : defaultSettings,
      },
    },
  ];
}

const settingsOf = ({ version, regime, timeZone, calendar }: ControllerSettings & { version: number }) => ({
  version,
  regime,
  timeZone,
  calendar,
});

const equal = (one: ControllerSettings, other: ControllerSettings): boolean =>
  one.regime === other.regime && one.timeZone === other.timeZone && one.calendar === other.calendar;
