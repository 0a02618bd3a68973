import { factOf, type ConsentEvent, type ConsentPeriod } from '#domain';
import type { Instant, LedgerEvent } from '#kernel';

/** What one day adds to the counts of a purpose version. */
export interface DayCounts {
  readonly given: number;
  readonly refused: number;
  readonly withdrawn: number;
  /** Consents that become active on the day, less those that cease to be, expired ones included. */
  readonly change: number;
  /** Consents that expire on the day. */
  readonly expiring: number;
}

export interface Change {
  readonly purposeId: string;
  readonly purposeVersion: number;
  /** UTC date. */
  readonly day: string;
  readonly adds: Partial<DayCounts>;
}

/** What an event adds to the counts, from its own data alone. A fact that arrives late changes earlier days. */
export function consentChanges(event: LedgerEvent): readonly Change[] {
  const fact = factOf<ConsentEvent>(event);
  switch (fact.type) {
    case 'ConsentGiven':
    case 'ConsentConfirmed':
      return [counted(fact, fact.data, 'given'), ...changesOfPeriods(fact)];
    case 'ConsentRefused':
      return [counted(fact, fact.data, 'refused'), ...changesOfPeriods(fact)];
    case 'ConsentWithdrawn':
      return [...withdrawn(fact), ...changesOfPeriods(fact)];
    case 'ConsentRenewed':
    case 'ConsentInvalidated':
      return changesOfPeriods(fact);
    default:
      return [];
  }
}

type PurposeVersionRef = Pick<ConsentPeriod, 'purposeId' | 'purposeVersion'>;
type ChangingEvent = Exclude<ConsentEvent, { readonly type: 'ConsentAwaitingConfirmation' }>;

const dayOf = (instant: Instant): string => instant.slice(0, 10);

const counted = (
  { receivedAt }: ConsentEvent,
  { purposeId, purposeVersion }: PurposeVersionRef,
  as: keyof DayCounts,
): Change => ({
  purposeId,
  purposeVersion,
  day: dayOf(receivedAt),
  adds: { [as]: 1 },
});

/** Counted once for each purpose whose consent it ended, for the version of that consent. */
function withdrawn(fact: Extract<ConsentEvent, { type: 'ConsentWithdrawn' }>): readonly Change[] {
  const ended = Map.groupBy(fact.data.periods?.before ?? [], ({ purposeId }) => purposeId);
  return [...ended.values()].map((periods) => {
    const running = periods.find(({ from, until }) => from <= fact.receivedAt && (!until || fact.receivedAt < until));
    return counted(fact, running ?? periods[0]!, 'withdrawn');
  });
}

const changesOfPeriods = ({ data: { periods } }: ChangingEvent): readonly Change[] => [
  ...(periods?.before ?? []).flatMap((period) => edgesOf(period, -1)),
  ...(periods?.after ?? []).flatMap((period) => edgesOf(period, 1)),
];

/** A period counts from the day on which it begins, and not on the day on which it ends. */
function edgesOf({ purposeId, purposeVersion, from, until, expires }: ConsentPeriod, times: 1 | -1): readonly Change[] {
  const begin = { purposeId, purposeVersion, day: dayOf(from), adds: { change: times } };
  if (!until) return [begin];
  const adds = { change: -times, ...(expires && { expiring: times }) };
  return [begin, { purposeId, purposeVersion, day: dayOf(until), adds }];
}
