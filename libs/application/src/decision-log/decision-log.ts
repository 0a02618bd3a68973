import { randomUUID } from 'node:crypto';
import type { EventStore } from '#event-store';
import type { Clock } from '#kernel';
import { readDailyRecords, type PeriodQuery, type PlacedRecord } from '../daily-records/read-daily-records.ts';
import { decisionRecords } from './decision-record.ts';
import type { AnsweredQuestion, LoggedDecision } from './decision-record.schema.ts';
import { TenantDecisionWriter, type DecisionLogNotice } from './tenant-decision-writer.ts';

type Observe = (notice: DecisionLogNotice) => void;

/**
 * Who asked what of whom and what was answered, for purposes that have it kept (docs/decisions/0040). Written after the answer and
 * in groups: a process that is killed loses its last one.
 */
export class DecisionLog {
  readonly #store: EventStore;
  readonly #clock: Clock;
  readonly #observe: Observe;
  /** A process that starts again is another writer. */
  readonly #writer = randomUUID();
  readonly #tenants = new Map<string, TenantDecisionWriter>();

  constructor(store: EventStore, clock: Clock, observe: Observe = () => undefined) {
    this.#store = store;
    this.#clock = clock;
    this.#observe = observe;
  }

  /** How many records are not on the disk. */
  get waiting(): number {
    return [...this.#tenants.values()].reduce((sum, { waiting }) => sum + waiting, 0);
  }

  record(controllerId: string, answered: AnsweredQuestion): void {
    let tenant = this.#tenants.get(controllerId);
    if (!tenant) {
      const [store, clock, writer, observe] = [this.#store, this.#clock, this.#writer, this.#observe];
      tenant = new TenantDecisionWriter({ store, clock, controllerId, writer, observe });
      this.#tenants.set(controllerId, tenant);
    }
    tenant.record(answered);
  }

  /** Oldest first. */
  async *read(controllerId: string, period: PeriodQuery): AsyncGenerator<PlacedRecord<LoggedDecision>> {
    for await (const placed of readDailyRecords(this.#store, decisionRecords, controllerId, period))
      yield { ...placed, record: { eventId: placed.eventId, ...placed.record } };
  }

  /** Writes what waits; to be called when nothing is answered any more. */
  async close(): Promise<void> {
    await Promise.all([...this.#tenants.values()].map((tenant) => tenant.close()));
  }
}
