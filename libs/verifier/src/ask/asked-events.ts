import type { CatalogueSource, StreamReader } from '#application';
import { factOf, noSubject, subjectDecider, type Subject, type SubjectEvent } from '#domain';
import { streams, type LedgerEvent } from '#kernel';
import type { CheckedEvent } from '../entry/check-event.ts';
import { CatalogueHistory } from '../replay/catalogue-history.ts';

/** What a bundle says of one data subject, and of the catalogue: enough for every question about that subject. */
export class AskedEvents {
  readonly #stream: string;
  readonly #catalogue = new CatalogueHistory();
  /** Of the subject, in the schemas of today. */
  readonly events: LedgerEvent[] = [];
  #entries = 0;

  constructor(controllerId: string, subjectRef: string) {
    this.#stream = streams.subject(controllerId, subjectRef);
  }

  add({ stored, present }: CheckedEvent, index: number): void {
    this.#entries = index + 1;
    if (stored.stream === this.#stream) this.events.push(...present);
    else this.#catalogue.add(index, present);
  }

  /** Read by the use cases as the streams of a ledger are. The position is the number of entries. */
  get reader(): StreamReader {
    const catalogue = this.#source;
    return {
      catalogue,
      decisionCatalogue: catalogue,
      subject: () => Promise.resolve({ subject: this.#subject }),
      freshPosition: () => Promise.resolve(BigInt(this.#entries)),
    };
  }

  get #subject(): Subject {
    return subjectDecider.evolve(noSubject, ...this.events.map((event) => factOf<SubjectEvent>(event)));
  }

  get #source(): CatalogueSource {
    const { controller, purposes, policies } = this.#catalogue.latest;
    return {
      controller: () => Promise.resolve(controller),
      purpose: (_, purposeId) => Promise.resolve(purposes.get(purposeId)),
      policy: (_, policyId) => Promise.resolve(policies.get(policyId)),
    };
  }
}
