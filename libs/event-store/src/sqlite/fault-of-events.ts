import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Database, faultOfFile, storeCall } from '#sqlite';
import { differenceInIndex } from './controller-index.ts';
import { readMarker } from './ledger-marker.ts';
import { endOf } from './read-events.ts';

/** The first fault among the pages, tables and indexes of a ledger's event file; undefined when there is none. */
export function faultOfEvents(folder: string): string | undefined {
  const events = readMarker(folder)?.files.events;
  if (events === undefined) return undefined;
  const file = join(folder, events);
  return faultOfFile(file) ?? faultOfIndex(file);
}

function faultOfIndex(file: string): string | undefined {
  return storeCall('checking the index of controllers', () => {
    const database = new Database(new DatabaseSync(file, { readOnly: true }));
    try {
      const found = database.get(differenceInIndex(endOf(database)));
      return found && `the index of controllers is wrong at position ${found[0]}`;
    } finally {
      database.close();
    }
  });
}
