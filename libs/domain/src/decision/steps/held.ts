import { legalHoldsAt } from '../../legal-hold/legal-holds-at.ts';
import type { Context } from '../context.ts';

/** Ids of the holds that are on a category at the instant asked for. */
export function heldIds({ subject, at }: Context, dataCategory: string): readonly string[] {
  return legalHoldsAt(subject, at)
    .filter((hold) => hold.state === 'placed' && covers(hold.dataCategories, dataCategory))
    .map((hold) => hold.eventId);
}

const covers = (scope: readonly string[] | 'all', id: string): boolean => scope === 'all' || scope.includes(id);
