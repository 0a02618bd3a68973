import { getDecision, MinimumPosition } from '#application';
import type { EventStore } from '#event-store';
import { settingsFrom, type Ledger } from '#runtime';
import { give, impose, newSubjectRef, Recorder, register, withdraw } from '#testing';
import { queryContextOf } from '../../apps/query-api/src/query-context.ts';
import type { Chance } from './rounds.ts';

const purposes = ['news', 'surveys'] as const;

/** Commands in an order that the seed gives; what some of them withdraw, none gives again. */
export class RecordedConsents {
  readonly #chance: Chance;
  readonly #people = Array.from({ length: 5 }, newSubjectRef);
  readonly #withdrawn: string[] = [];

  constructor(chance: Chance) {
    this.#chance = chance;
  }

  async begin(events: EventStore): Promise<void> {
    const recorder = new Recorder(events);
    for (const purposeId of purposes) await recorder.purpose(register(purposeId));
    await this.record(events, 20);
  }

  /** About so many commands, one after the other. Each consent that is withdrawn for good is reported when it is. */
  async record(events: EventStore, commands: number, onWithdrawn?: (subjectRef: string) => void): Promise<void> {
    const recorder = new Recorder(events);
    for (let recorded = 0; recorded < commands; recorded += 3) {
      const purposeId = this.#chance.of(purposes);
      await recorder.subject(this.#chance.of(this.#people), this.#chance.of([give(purposeId), withdraw(purposeId), impose()]));
      const subjectRef = newSubjectRef();
      await recorder.subject(subjectRef, give('news'));
      await recorder.subject(subjectRef, withdraw('news'));
      this.#withdrawn.push(subjectRef);
      onWithdrawn?.(subjectRef);
    }
  }

  /** What is decided from the views about the last consents that were withdrawn for good: each code once. */
  async decided(ledger: Ledger): Promise<readonly string[]> {
    const codes = await Promise.all(this.#withdrawn.slice(-20).map((subjectRef) => codeOf(ledger, subjectRef)));
    return [...new Set(codes)].toSorted();
  }
}

/** What is decided from views that have reached the end of the ledger, or are found stale. */
export async function codeOf(
  ledger: Ledger,
  subjectRef: string,
  { controllerId = 'acme', purposeId = 'news' } = {},
): Promise<string> {
  const { position } = await ledger.eventStore.endAfter(0n);
  const request = { subjectRef, purposeId, consistency: 'projected' } as const;
  const query = { controllerId, request, minimumPosition: new MinimumPosition(position) };
  return (await getDecision(queryContextOf(ledger, settingsFrom({})), query)).answer.code;
}
