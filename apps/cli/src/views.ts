import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { openMongoDocumentStore, openSqliteDocumentStore, viewsFile, type DocumentStore } from '#document-store';
import type { EventStore } from '#event-store';
import { StoreUnavailable } from '#kernel';
import { generationsSpec, ordersSpec, specsOf } from '#projections';
import { readModels } from '#read-models';
import { whyAway, type Settings } from '#runtime';
import { withLedger } from './ledger.ts';
import type { Shell } from './shell.ts';

/** There are no views yet; a command makes none. */
export class ViewsMissing extends Error {
  readonly code = 'VIEWS_MISSING';

  constructor() {
    super('There are no views. The service makes them from the ledger when it starts.');
  }
}

/** Undefined when there is no file of views, which the person is told. */
export async function openViews(shell: Shell, { documentStore: url }: Settings): Promise<DocumentStore | undefined> {
  if (url.kind === 'mongodb') return openMongoDocumentStore({ url: url.url, clock: shell.clock });
  const file = join(url.folder, viewsFile);
  if (existsSync(file)) return openSqliteDocumentStore({ file, clock: shell.clock });
  shell.warn(`There are no views in ${url.folder}; the service makes them from the ledger when it starts.`);
  return undefined;
}

/** Names the server that is away, and why. */
export function withPlace({ documentStore: url }: Settings, error: unknown): unknown {
  if (url.kind !== 'mongodb' || !(error instanceof StoreUnavailable)) return error;
  return new StoreUnavailable(`${url.place} (${whyAway(error.cause)})`, { cause: error });
}

export interface Views {
  readonly events: EventStore;
  readonly documents: DocumentStore;
}

/** Works on the ledger and its views, also while a service in another process uses them. */
export const withViews = <Result>(shell: Shell, work: (views: Views) => Promise<Result>): Promise<Result> =>
  withLedger(shell, async ({ eventStore: events, settings }) => {
    const documents = await openViews(shell, settings);
    if (!documents) throw new ViewsMissing();
    try {
      await documents.ensure([ordersSpec, generationsSpec, ...readModels.flatMap(specsOf)]);
      return await work({ events, documents });
    } catch (error) {
      throw withPlace(settings, error);
    } finally {
      await documents.close();
    }
  });
