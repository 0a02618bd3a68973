import type { Instant } from '#kernel';
import type { RegimePack, RegimeRules } from './pack.ts';
import { dayIn } from './term-end.ts';

/** Everything a regime rules on from one day to the next change. */
export interface Edition {
  /** Day in the controller's zone, `YYYY-MM-DD`. */
  readonly effectiveFrom: string;
  /** The day, and how many entries of the pack are in force: appending an entry makes another version. */
  readonly packVersion: string;
  readonly rules: RegimeRules;
  /** UTC days around `effectiveFrom`: only between them does the zone matter. */
  readonly dayBefore: string;
  readonly dayAfter: string;
}

/** The editions that a pack's entries add up to, ascending. */
export function editionsOf({ entries }: RegimePack): readonly Edition[] {
  return [...new Set(entries.map(({ effectiveFrom }) => effectiveFrom))].map((effectiveFrom) => {
    const inForce = entries.filter((entry) => entry.effectiveFrom <= effectiveFrom);
    const day = Temporal.PlainDate.from(effectiveFrom);
    return {
      effectiveFrom,
      packVersion: `${effectiveFrom}.${inForce.length}`,
      rules: Object.fromEntries(inForce.map(({ key, value }) => [key, value])) as unknown as RegimeRules,
      dayBefore: day.subtract({ days: 1 }).toString(),
      dayAfter: day.add({ days: 1 }).toString(),
    };
  });
}

/** The edition in force at an instant in a zone; before the first day of all, the first. */
export function editionOn(editions: readonly Edition[], at: Instant, timeZone: string): Edition {
  return editions.findLast((edition) => hasBegun(edition, at, timeZone)) ?? editions[0]!;
}

function hasBegun({ effectiveFrom, dayBefore, dayAfter }: Edition, at: Instant, timeZone: string): boolean {
  const utcDay = at.slice(0, 10);
  if (utcDay < dayBefore || utcDay > dayAfter) return utcDay > dayAfter;
  return dayIn(at, timeZone).toString() >= effectiveFrom;
}
