import type { Instant } from '#kernel';
import type { Fact } from './fact.ts';

export const regimes = ['EU_GDPR', 'RU_152FZ'] as const;
export type Regime = (typeof regimes)[number];

export interface ControllerSettings {
  readonly regime: Regime;
  /** IANA name; legal days are counted in it. */
  readonly timeZone: string;
  /** Id of a working-day calendar that ships as data. */
  readonly calendar: string;
}

export type ControllerConfigured = Fact<
  'ControllerConfigured',
  ControllerSettings & { version: number; effectiveFrom: Instant; previous?: ControllerSettings & { version: number } }
>;
export type ControllerEvent = ControllerConfigured;
