import type { Instant } from '#kernel';
import type { EntryOf, PackEntry, RegimePack, RegimeRules, RuleKey } from './pack.ts';
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
      rules: rulesOf(inForce),
      dayBefore: day.subtract({ days: 1 }).toString(),
      dayAfter: day.add({ days: 1 }).toString(),
    };
  });
}

/** The last entry of each key. */
function rulesOf(entries: readonly PackEntry[]): RegimeRules {
  const last = <Key extends RuleKey>(key: Key): RegimeRules[Key] => {
    const found = entries.findLast((entry): entry is PackEntry & EntryOf<Key> => entry.key === key);
    if (!found) throw new Error(`no entry of the regime pack rules on ${key}`);
    return found.value;
  };
  return {
    'request.answer': last('request.answer'),
    rectify: last('rectify'),
    'withdrawal.stop': last('withdrawal.stop'),
    'erasure.due': last('erasure.due'),
    'cessation.demand': last('cessation.demand'),
    'directMarketing.stop': last('directMarketing.stop'),
    'unlawful.stop': last('unlawful.stop'),
    'unlawful.destroy': last('unlawful.destroy'),
    'destroy.deferred.max': last('destroy.deferred.max'),
    'destruction.evidence.keep': last('destruction.evidence.keep'),
    fallbackAfterWithdrawal: last('fallbackAfterWithdrawal'),
    separateDocument: last('separateDocument'),
  };
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
