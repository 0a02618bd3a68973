import type { Regime } from '#domain';
import type { Instant } from '#kernel';
import { lastBy } from './time.ts';
import type { World } from './world.ts';

/** Rule 8 of section 2 and section 9: "default EU_GDPR". */
export function regimeAt({ controller }: World, at: Instant): Regime {
  const begun = controller.filter(({ data }) => data.effectiveFrom <= at);
  return lastBy(begun, ({ data }) => [data.effectiveFrom, data.version])?.data.regime ?? 'EU_GDPR';
}

/** The row `fallbackAfterWithdrawal` of section 9. */
export const mayFallBack = (world: World, at: Instant): boolean => regimeAt(world, at) === 'RU_152FZ';
