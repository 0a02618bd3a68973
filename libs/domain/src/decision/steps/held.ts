import { holdsOn } from '../../legal-hold/legal-holds-at.ts';
import type { StepContext } from '../step-context.ts';

/** Ids of the events that placed the holds on a category at the instant asked for. */
export const heldIds = (context: StepContext, dataCategory: string): readonly string[] =>
  holdsOn(context.holds(), dataCategory).map(({ eventIds }) => eventIds[0]!);
