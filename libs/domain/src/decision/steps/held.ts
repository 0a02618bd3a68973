import { holdsOn, legalHoldsAt } from '../../legal-hold/legal-holds-at.ts';
import type { Context } from '../context.ts';

/** Ids of the events that placed the holds on a category at the instant asked for. */
export const heldIds = ({ subject, at }: Context, dataCategory: string): readonly string[] =>
  holdsOn(legalHoldsAt(subject, at), dataCategory).map(({ eventIds }) => eventIds[0]!);
