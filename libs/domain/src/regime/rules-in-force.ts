import type { Instant } from '#kernel';
import { controllerInForce } from '../catalogue/controller-in-force.ts';
import type { ControllerSettings, Regime } from '../events/controller.events.ts';
import type { Controller } from '../catalogue/controller.state.ts';
import { editionOn, editionsOf, type Edition } from './editions.ts';
import type { RegimeRules } from './pack.ts';
import { euGdpr } from './packs/eu-gdpr.pack.ts';
import { ru152Fz } from './packs/ru-152fz.pack.ts';

export interface RulesInForce {
  readonly regime: Regime;
  readonly packVersion: string;
  readonly timeZone: string;
  /** Id of the working-day calendar. */
  readonly calendar: string;
  /** After consent has ended, another basis may carry the processing on. */
  readonly fallbackAfterWithdrawal: boolean;
  /** A consent expressed at that instant must be a document of its own. */
  readonly separateDocumentRequired: boolean;
  /** Everything that the regime rules on. */
  readonly rules: RegimeRules;
}

const editions: Readonly<Record<Regime, readonly Edition[]>> = { EU_GDPR: editionsOf(euGdpr), RU_152FZ: editionsOf(ru152Fz) };

/**
 * The law that binds a controller at an instant: for the form of a grant the instant of its expression, for the fallback
 * rule the instant that a decision is about and the one at which consent ended (domain-model 9).
 */
export function rulesInForce(controller: Controller, at: Instant): RulesInForce {
  return rulesUnder(controllerInForce(controller, at), at);
}

/** The law at an instant for a controller with these settings. */
export function rulesUnder({ regime, timeZone, calendar }: ControllerSettings, at: Instant): RulesInForce {
  const { packVersion, rules } = editionOn(editions[regime], at, timeZone);
  return {
    ...{ regime, packVersion, timeZone, calendar, rules },
    fallbackAfterWithdrawal: rules.fallbackAfterWithdrawal,
    separateDocumentRequired: rules.separateDocument,
  };
}
