import type { Instant } from '#kernel';
import type { AnyGrant, ConsentEvent } from '../events/consent.events.ts';
import { countedAfter, countedGrants, lastExpressed, type CountedGrant } from './counted-grants.ts';
import { canDecide } from './deciding-grant.ts';
import { grantHistory, isStarting, stoppedBy, withFact, type AboutGrant, type GrantChange } from './grant-history.ts';
import type { GrantHistory, Started } from './grant-history.ts';
import { byReceipt, firstStopOfNewest, receivedAfter, stopsGrant, type Stop } from './stop.ts';
import { successionAfter, successionOf, type Place, type Succession } from './succession.ts';

/**
 * All that is recorded of one subject's consent to one purpose (domain-model 2, "State of a consent"). It follows from the
 * facts' times and revisions, not from the order of their arrival. Every question about a consent is asked of this.
 */
export class ConsentHistory {
  readonly purposeId: string;
  /** By revision. */
  readonly grants: readonly GrantHistory[];
  /** By receipt, then revision. */
  readonly stops: readonly Stop[];
  /** The grants that decide at some instant, as long as nothing stops them. */
  readonly deciding: Succession;
  // What only some questions ask for is found once, when it is first asked for.
  #started: Succession<Started> | undefined;
  #counted: readonly CountedGrant[] | undefined;
  /** Places of the grants that nothing stops. */
  #unstopped: readonly number[] | undefined;
  readonly #naming = new Map<string, Succession<Started>>();
  readonly #lastExpression = new Map<string, { readonly at: Instant; readonly last: Instant | undefined }>();
  readonly #expressedAfter = new Map<Instant, ConsentHistory>();

  constructor(
    purposeId: string,
    grants: readonly GrantHistory[],
    stops: readonly Stop[],
    deciding = successionOf(grants.filter(canDecide), stops),
  ) {
    this.purposeId = purposeId;
    this.grants = grants;
    this.stops = stops;
    this.deciding = deciding;
  }

  /** The grants that start at some instant and name a data category. */
  startedNaming(dataCategory: string): Succession<Started> {
    this.#started ??= successionOf(this.grants.filter(isStarting), this.stops);
    const known = this.#naming.get(dataCategory) ?? this.#started.filter(names(dataCategory));
    this.#naming.set(dataCategory, known);
    return known;
  }

  /** The grants that count at some instant, by revision. */
  counted(): readonly CountedGrant[] {
    return (this.#counted ??= countedGrants(this.grants));
  }

  /** When the last of the grants was expressed that name a data category and had counted by an instant. */
  readonly lastExpression = (dataCategory: string, at: Instant): Instant | undefined => {
    const known = this.#lastExpression.get(dataCategory);
    if (known?.at === at) return known.last;
    const last = lastExpressed(this.counted(), dataCategory, at);
    this.#lastExpression.set(dataCategory, { at, last });
    return last;
  };

  /** The history with the grants alone that were expressed after an instant. */
  expressedAfter(instant: Instant): ConsentHistory {
    const { purposeId, grants, stops } = this;
    const isLater = ({ grant }: GrantHistory): boolean => grant.data.grantExpressedAt > instant;
    const known = this.#expressedAfter.get(instant) ?? new ConsentHistory(purposeId, grants.filter(isLater), stops);
    this.#expressedAfter.set(instant, known);
    return known;
  }

  /** The history with one more fact about this purpose, which was recorded after all others. */
  with(fact: ConsentEvent): ConsentHistory {
    switch (fact.type) {
      case 'ConsentGiven':
      case 'ConsentAwaitingConfirmation':
        return this.#withGrant(fact);
      case 'ConsentRefused':
      case 'ConsentWithdrawn':
        return this.#withStop(fact);
      default:
        return this.#withFactAbout(fact);
    }
  }

  #withGrant(grant: AnyGrant): ConsentHistory {
    const was = this.grants.at(-1);
    const stop = firstStopOfNewest(this.stops, grant);
    const added = { was: undefined, is: grantHistory(grant, { supersededAt: undefined, stop, facts: [] }) };
    const unstopped = stop ? this.#unstopped : this.#unstopped?.concat(this.grants.length);
    if (!was) return this.#after([added.is], [added], { unstopped });
    const superseded = { was, is: { ...was, supersededAt: grant.recordedAt } };
    return this.#after([...this.grants.slice(0, -1), superseded.is, added.is], [superseded, added], { unstopped });
  }

  /** The stop comes to be the first one of the grants that it stops, unless they have one received before it. */
  #withStop(stop: Stop): ConsentHistory {
    const place = receivedAfter(this.stops, stop.receivedAt);
    const unstopped = (this.#unstopped ??= [...this.grants.keys()].filter((index) => !this.grants[index]!.stop));
    const grants = [...this.grants];
    const changes: GrantChange[] = [];
    // One received after all others comes to be the first of none that has one.
    for (const index of place === this.stops.length ? unstopped : grants.keys()) {
      const was = grants[index]!;
      if ((was.stop && byReceipt(was.stop, stop) < 0) || !stopsGrant(stop, was.grant)) continue;
      const is = stoppedBy(was, stop);
      grants[index] = is;
      changes.push({ was, is });
    }
    return this.#after(grants, changes, {
      stops: this.stops.toSpliced(place, 0, stop),
      unstopped: unstopped.filter((index) => !grants[index]!.stop),
    });
  }

  #withFactAbout(fact: AboutGrant): ConsentHistory {
    const grants = [...this.grants];
    const changes: GrantChange[] = [];
    for (const eventId of new Set(fact.data.grantEventIds)) {
      const index = grants.findLastIndex(({ grant }) => grant.eventId === eventId);
      const was = grants[index];
      if (!was) continue;
      const is = withFact(was, fact);
      grants[index] = is;
      changes.push({ was, is });
    }
    return this.#after(grants, changes, { unstopped: this.#unstopped });
  }

  #after(
    grants: readonly GrantHistory[],
    changes: readonly GrantChange[],
    { stops = this.stops, unstopped }: Carried,
  ): ConsentHistory {
    const deciding = successionAfter(this.deciding, changes, stops, canDecide);
    const after = new ConsentHistory(this.purposeId, grants, stops, deciding);
    after.#unstopped = unstopped;
    after.#counted = this.#counted && countedAfter(this.#counted, changes);
    after.#started = this.#started && successionAfter(this.#started, changes, stops, isStarting);
    return after;
  }
}

/** What a fact changes beside the grants. */
interface Carried {
  readonly stops?: readonly Stop[];
  /** Undefined where nobody asked for it yet. */
  readonly unstopped: readonly number[] | undefined;
}

const names =
  (dataCategory: string) =>
  ({ found }: Place<Started>): boolean =>
    found.grant.data.dataCategories.includes(dataCategory);

/** The grant for a purpose that was recorded last, of those that had started by an instant, whatever has become of it. */
export const lastGrant = ({ grants }: ConsentHistory, at: Instant): AnyGrant | undefined =>
  grants.findLast(({ ownStart }) => ownStart <= at)?.grant;
