import type { Regime } from '#domain';
import type { Instant } from '#kernel';
import { lastBy } from './time.ts';
import type { World } from './world.ts';

/** The settings in force by rule 8; without any, EU_GDPR and UTC (domain-model 9). */
function settingsAt({ controller }: World, at: Instant): { readonly regime: Regime; readonly timeZone: string } {
  const begun = controller.filter(({ data }) => data.effectiveFrom <= at);
  return lastBy(begun, ({ data }) => [data.effectiveFrom, data.version])?.data ?? { regime: 'EU_GDPR', timeZone: 'UTC' };
}

export const regimeAt = (world: World, at: Instant): Regime => settingsAt(world, at).regime;

/** The row `fallbackAfterWithdrawal` of section 9. */
export const mayFallBack = (world: World, at: Instant): boolean => regimeAt(world, at) === 'RU_152FZ';

/**
 * The row `separateDocument` (domain-model 9): every consent expressed since its day in the controller's zone. A gate on a grant
 * asks for the regime at its expression.
 */
export function asksForSeparateDocument(world: World, expressedAt: Instant): boolean {
  const { regime, timeZone } = settingsAt(world, expressedAt);
  return regime === 'RU_152FZ' && dayOf(expressedAt, timeZone) >= '2025-09-01';
}

/** Year, month, day; this locale writes them in that order. */
const dayOf = (instant: Instant, timeZone: string): string => new Date(instant).toLocaleDateString('sv-SE', { timeZone });
