import type { Regime } from '#domain';
import type { Instant } from '#kernel';
import type { World } from './world.ts';

/** Rule 8 of section 2 and section 9: "default EU_GDPR". */
export function regimeAt({ controller }: World, at: Instant): Regime {
  const inForce = controller
    .filter(({ data }) => data.effectiveFrom <= at)
    .sort((one, other) => one.data.effectiveFrom.localeCompare(other.data.effectiveFrom) || one.data.version - other.data.version)
    .at(-1);
  return inForce?.data.regime ?? 'EU_GDPR';
}

/** The row `fallbackAfterWithdrawal` of section 9. */
export const mayFallBack = (world: World, at: Instant): boolean => regimeAt(world, at) === 'RU_152FZ';
