import type { DayCounts } from './consent-changes.ts';

/** `null`: a count from 1 to 4. */
export type Count = number | null;

/** A smaller count could reveal a single person. */
const smallestShown = 5;

const isSmall = (count: number): boolean => count > 0 && count < smallestShown;

export const unlessSmall = (count: number): Count => (isSmall(count) ? null : count);

/** A count that is read again and again: rounded down, so that a difference of two readings does not reveal a single person. */
export const inSteps = (count: number): Count => unlessSmall(count) && count - (count % smallestShown);

const ifSmall = (count: number): number => (isSmall(count) ? count : 0);

/**
 * Active consents of a purpose version, counted day by day from its first. The difference between two shown numbers, less what
 * is shown of the days between, would reveal what is hidden of those days. So none is shown until the hidden consents that were
 * given, and the hidden ones that ended, are each none or enough to be shown themselves (http-api 5).
 */
export class ActiveConsents {
  private active = 0;
  private hiddenGiven = 0;
  private hiddenEnded = 0;

  /** The number at the end of the next day that has counts. */
  after({ given, refused, withdrawn, expiring, change }: DayCounts): Count {
    this.active += change;
    this.hiddenGiven += ifSmall(given);
    this.hiddenEnded += ifSmall(refused) + ifSmall(withdrawn) + ifSmall(expiring);
    if ([this.active, this.hiddenGiven, this.hiddenEnded].some(isSmall)) return null;
    this.hiddenGiven = 0;
    this.hiddenEnded = 0;
    return this.active;
  }
}
