import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { StreamCache, StreamTurns, type Pipeline } from '#application';
import { openSqliteDocumentStore, viewsFile, type DocumentStore } from '#document-store';
import { openSqliteEventStore, type EventStore } from '#event-store';
import type { Clock } from '#kernel';
import { specOf } from '#projections';
import { readModels } from '#read-models';
import type { Settings } from './settings.ts';

/** The stores of one process, opened, and the clock that it goes by. */
export interface Ledger {
  readonly eventStore: EventStore;
  readonly documentStore: DocumentStore;
  readonly clock: Clock;
  close(): Promise<void>;
}

export interface OpenOptions {
  readonly clock: Clock;
  /** Told of what an operator should know: views that are made anew. */
  readonly warn: (line: string) => void;
}

/** Opens the event store. Rejects with an error that carries a stable `code`. */
export const openEvents = ({ eventStore, production, ledgerInit }: Settings): Promise<EventStore> =>
  openSqliteEventStore({ folder: eventStore.folder, production, init: ledgerInit });

/** Opens both stores, or neither. Rejects with an error that carries a stable `code`. */
export async function openLedger(settings: Settings, { clock, warn }: OpenOptions): Promise<Ledger> {
  const { documentStore: documents } = settings;
  const eventStore = await openEvents(settings);
  try {
    // The ledger's folder has its rules; one of views alone loses nothing that cannot be made again.
    await mkdir(documents.folder, { recursive: true });
    const documentStore = await openSqliteDocumentStore({ file: join(documents.folder, viewsFile), clock });
    const { position } = await eventStore.endAfter(0n);
    if (documentStore.made && position > 0n) warn('the views are missing and are rebuilt from the ledger');
    await documentStore.ensure(readModels.map(specOf));
    return {
      eventStore,
      documentStore,
      clock,
      close: async () => {
        await documentStore.close();
        await eventStore.close();
      },
    };
  } catch (error) {
    await eventStore.close();
    throw error;
  }
}

/** What every command of one process shares. */
export const pipelineOf = (
  { eventStore, clock }: Pick<Ledger, 'eventStore' | 'clock'>,
  onClockClamp: (millis: number) => void,
): Pipeline => ({
  store: eventStore,
  cache: new StreamCache(eventStore),
  turns: new StreamTurns(),
  clock,
  onClockClamp,
});
