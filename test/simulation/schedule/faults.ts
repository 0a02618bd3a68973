import type { Random } from './random.ts';

export const nemeses = ['crash', 'pause', 'stop', 'outage', 'silence', 'poison'] as const;
/** What befalls processes, stores and subscriptions as a whole. */
export type Nemesis = (typeof nemeses)[number];

export type StoreName = 'events' | 'documents';

/** What may go wrong in one run: few kinds at a time lead further than all at once. */
export interface FaultPlan {
  readonly nemeses: readonly Nemesis[];
  /** The longest way of a request or an answer, in milliseconds. */
  readonly longestWay: number;
  /** The probability that a store refuses a call, that its answer is lost, and that the call arrives when nobody waits for it any more. */
  readonly refused: number;
  readonly answerLost: number;
  readonly late: number;
  /** The probability that a subscription breaks off at a delivery, leaves it out, delivers it only after the next or again, or delivers nothing more. */
  readonly broken: number;
  readonly stalled: number;
  readonly lost: number;
  readonly overtaken: number;
  readonly repeated: number;
  /** The document store commits documents and checkpoint one after the other, as one without transactions does. */
  readonly inSteps: boolean;
  /** How far the clock of a process may be ahead or behind, in milliseconds. */
  readonly skew: number;
  readonly projectors: number;
  /** How long the commits of later generations of a view take more, at most, in milliseconds. */
  readonly lag: number;
  /** An operator rebuilds a view and flips its generations. */
  readonly rebuilds: boolean;
}

export const longestSkew = 200;
/** Longer than a lease. */
const longestLateness = 8_000;

export function drawPlan(random: Random): FaultPlan {
  const maybe = (value: number): number => (random.chance(0.5) ? value : 0);
  return {
    nemeses: random.some(nemeses, 0.5),
    longestWay: random.of([1, 8, 30]),
    refused: maybe(0.01),
    answerLost: maybe(0.02),
    late: maybe(0.02),
    broken: maybe(0.02),
    stalled: maybe(0.01),
    lost: maybe(0.05),
    overtaken: maybe(0.1),
    repeated: maybe(0.2),
    inSteps: random.chance(0.5),
    skew: maybe(longestSkew),
    projectors: random.of([1, 2, 2]),
    lag: maybe(400),
    rebuilds: random.chance(0.5),
  };
}

/** The faults of a run, in force between `begin` and `end`. */
export class Faults {
  readonly plan: FaultPlan;
  readonly #random: Random;
  readonly #away = new Set<StoreName>();
  #isActive = false;
  #isSilent = false;

  constructor(plan: FaultPlan, random: Random) {
    this.plan = plan;
    this.#random = random;
  }

  get isActive(): boolean {
    return this.#isActive;
  }

  begin(): void {
    this.#isActive = true;
  }

  end(): void {
    this.#isActive = false;
  }

  /** How long a request or an answer is on its way. */
  way(): number {
    return this.#random.between(0, this.plan.longestWay);
  }

  lag(): number {
    return this.#isActive && this.plan.lag > 0 ? this.#random.between(0, this.plan.lag) : 0;
  }

  refuses(store: StoreName): boolean {
    return this.#isActive && (this.#away.has(store) || this.#random.chance(this.plan.refused));
  }

  losesAnswer(): boolean {
    return this.#isActive && this.#random.chance(this.plan.answerLost);
  }

  /** By how many milliseconds a call arrives too late; 0 where it does not. */
  lateness(): number {
    return this.#isActive && this.#random.chance(this.plan.late) ? this.#random.between(1, longestLateness) : 0;
  }

  breaksSubscription(): boolean {
    return this.#isActive && (this.#away.has('events') || this.#random.chance(this.plan.broken));
  }

  /** It is open, and delivers nothing more. */
  stallsSubscription(): boolean {
    return this.#isActive && this.#random.chance(this.plan.stalled);
  }

  losesDelivery(): boolean {
    return this.#isActive && this.#random.chance(this.plan.lost);
  }

  letsDeliveryBeOvertaken(): boolean {
    return this.#isActive && this.#random.chance(this.plan.overtaken);
  }

  /** One of those that were delivered comes again. */
  repeated<Delivery>(delivered: readonly Delivery[]): Delivery | undefined {
    return this.#isActive && this.#random.chance(this.plan.repeated) ? this.#random.of(delivered) : undefined;
  }

  /** Subscriptions are open and deliver nothing. */
  get silencesSubscriptions(): boolean {
    return this.#isActive && this.#isSilent;
  }

  setSilent(isSilent: boolean): void {
    this.#isSilent = isSilent;
  }

  setAway(store: StoreName, isAway: boolean): void {
    if (isAway) this.#away.add(store);
    else this.#away.delete(store);
  }

  /** Whether what a process had sent when it died still arrives. */
  arrivesAfterCrash(): boolean {
    return this.#random.chance(0.5);
  }
}
