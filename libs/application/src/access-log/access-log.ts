import { randomUUID } from 'node:crypto';
import type { EventStore } from '#event-store';
import type { Clock } from '#kernel';
import { readDailyRecords, type PeriodQuery, type PlacedRecord } from '../daily-records/read-daily-records.ts';
import { accessRecords, type AccessRead, type AccessRecord } from './access-record.ts';
import { TenantAccessWriter } from './tenant-access-writer.ts';

/**
 * Who read what of whom (trust 5). Each process writes streams of its own, so writers never wait for each other; which
 * streams there are is written down in the tenant's directory.
 */
export class AccessLog {
  readonly #store: EventStore;
  readonly #clock: Clock;
  /** A process that starts again is another writer. */
  readonly #writer = randomUUID();
  readonly #tenants = new Map<string, TenantAccessWriter>();

  constructor(store: EventStore, clock: Clock) {
    this.#store = store;
    this.#clock = clock;
  }

  /** Resolves once the record is on the disk; rejects when it may not be, and then nothing is to be released. */
  record(controllerId: string, read: AccessRead): Promise<void> {
    let tenant = this.#tenants.get(controllerId);
    if (!tenant) {
      tenant = new TenantAccessWriter({ store: this.#store, clock: this.#clock, controllerId, writer: this.#writer });
      this.#tenants.set(controllerId, tenant);
    }
    return tenant.record(read);
  }

  /** Oldest first. */
  read(controllerId: string, period: PeriodQuery): AsyncIterable<PlacedRecord<AccessRecord>> {
    return readDailyRecords(this.#store, accessRecords, controllerId, period);
  }
}
