import {
  controllerDecider,
  factOf,
  policyDecider,
  purposeDecider,
  type Catalogue,
  type ControllerEvent,
  type PolicyEvent,
  type PurposeEvent,
} from '#domain';
import { categoryOf, millisOf, type Instant, type LedgerEvent } from '#kernel';

/** A command's catalogue was read no longer than this before its events were recorded. */
const longestCommand = 60_000;

interface Edition {
  /** Of the entry that made it. */
  readonly index: number;
  readonly recordedAt: Instant;
  readonly catalogue: Catalogue;
}

const emptyCatalogue: Catalogue = { controller: controllerDecider.initial, purposes: new Map(), policies: new Map() };

/** The catalogue as it was at each place of the log. */
export class CatalogueHistory {
  readonly #editions: Edition[] = [];

  /** The catalogue of the last entry. */
  get latest(): Catalogue {
    return this.#editions.at(-1)?.catalogue ?? emptyCatalogue;
  }

  add(index: number, events: readonly LedgerEvent[]): void {
    for (const event of events) {
      const catalogue = withEvent(this.latest, event);
      if (catalogue) this.#editions.push({ index, recordedAt: event.recordedAt, catalogue });
    }
  }

  /** What a command may have read whose events were recorded in this place at this time: the last edition before it first. */
  *readableAt(index: number, recordedAt: Instant): Generator<Catalogue, void> {
    let at = this.#before(index);
    while (at >= 0) {
      const { catalogue, recordedAt: changedAt } = this.#editions[at]!;
      yield catalogue;
      if (millisOf(recordedAt) - millisOf(changedAt) > longestCommand) return;
      at--;
    }
    yield emptyCatalogue;
  }

  /** The last edition made before the entry. */
  #before(index: number): number {
    let low = 0;
    let high = this.#editions.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#editions[middle]!.index < index) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }
}

/** Undefined for an event that is not of the catalogue. */
function withEvent(catalogue: Catalogue, event: LedgerEvent): Catalogue | undefined {
  const { controller, purposes, policies } = catalogue;
  switch (categoryOf(event.stream)) {
    case 'controller':
      return { ...catalogue, controller: controllerDecider.evolve(controller, factOf<ControllerEvent>(event)) };
    case 'purpose': {
      const fact = factOf<PurposeEvent>(event);
      const { purposeId } = fact.data;
      const purpose = purposeDecider.evolve(purposes.get(purposeId) ?? purposeDecider.initial, fact);
      return { ...catalogue, purposes: new Map(purposes).set(purposeId, purpose) };
    }
    case 'policy': {
      const fact = factOf<PolicyEvent>(event);
      const { policyId } = fact.data;
      const policy = policyDecider.evolve(policies.get(policyId) ?? policyDecider.initial, fact);
      return { ...catalogue, policies: new Map(policies).set(policyId, policy) };
    }
    default:
      return undefined;
  }
}
