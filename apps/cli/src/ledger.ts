import type { EventStore } from '#event-store';
import { openEvents, placeOf, settingsFrom, type EventStoreUrl, type Settings } from '#runtime';
import type { Shell } from './shell.ts';

/** The folder or server holds no ledger; a command that reads does not make one. */
export class LedgerMissing extends Error {
  readonly code = 'LEDGER_MISSING';

  constructor(place: string) {
    super(`There is no ledger in ${place}. Start the service there first, or name another place by EVENT_STORE_URL.`);
  }
}

/** The settings of the stores. Settings that only a service needs are not read, so they cannot fail a command. */
export const storeSettings = ({ env }: Pick<Shell, 'env'>): Settings => {
  const { EVENT_STORE_URL, DOCUMENT_STORE_URL, DEVELOPMENT_KEY_FOLDER, DECISION_MAX_AGE } = env;
  return settingsFrom({ EVENT_STORE_URL, DOCUMENT_STORE_URL, DEVELOPMENT_KEY_FOLDER, DECISION_MAX_AGE });
};

/** Those that name the transparency logs and their keys. */
export const logSettings = ({ env }: Pick<Shell, 'env'>): Settings => {
  const { EVENT_STORE_URL, DEVELOPMENT_KEY_FOLDER, LOG_KEY_FILE, LOG_ORIGIN } = env;
  return settingsFrom({ EVENT_STORE_URL, DEVELOPMENT_KEY_FOLDER, LOG_KEY_FILE, LOG_ORIGIN });
};

/** How long a copy keeps the records beside the ledger. */
export const maxAgesIn = ({ env }: Pick<Shell, 'env'>): Settings['maxAges'] => {
  const { ACCESS_LOG_MAX_AGE, DECISION_LOG_MAX_AGE } = env;
  return settingsFrom({ ACCESS_LOG_MAX_AGE, DECISION_LOG_MAX_AGE }).maxAges;
};

/** Reads the ledger of the settings, also while a service in another process writes to it. */
export async function withLedger<Result>(
  shell: Shell,
  work: (ledger: { readonly eventStore: EventStore; readonly settings: Settings }) => Promise<Result>,
): Promise<Result> {
  const settings = storeSettings(shell);
  return withLedgerAt(settings.eventStore, (eventStore) => work({ eventStore, settings }));
}

/** Reads the ledger at this URL. */
export async function withLedgerAt<Result>(
  eventStore: EventStoreUrl,
  work: (events: EventStore) => Promise<Result>,
): Promise<Result> {
  const events = await openToRead({ ...settingsFrom({}), eventStore });
  try {
    return await work(events);
  } finally {
    await events.close();
  }
}

/** With the settings of production without LEDGER_INIT, so that an empty place is never made into a ledger. */
async function openToRead(settings: Settings): Promise<EventStore> {
  try {
    return await openEvents({ ...settings, production: true, ledgerInit: false });
  } catch (error) {
    if ((error as { code?: unknown }).code !== 'LEDGER_NOT_INITIALISED') throw error;
    throw new LedgerMissing(placeOf(settings.eventStore));
  }
}
