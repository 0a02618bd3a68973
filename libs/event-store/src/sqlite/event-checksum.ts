import { crc32 } from 'node:zlib';
import type { Database } from '#sqlite';
import type { NewEvent } from '../port/event-store.port.ts';

/**
 * SQLite keeps no checksum of its pages: this one tells a bit that flipped in an event, also in the last of its stream, or in what
 * puts it into its stream.
 */
export const checksumOf = (stream: string, revision: number, { eventId, type, data, metadata }: NewEvent): number =>
  crc32(`${stream}${revision}${eventId}${type}${data}${metadata}`);

/** Part of the table of events. Null for what an older program has appended. */
export const checksumColumn = 'checksum INTEGER';

const isMissing = (database: Database): boolean =>
  database.get(`SELECT 1 FROM pragma_table_info('events') WHERE name = 'checksum'`) === undefined;

/** Gives a file of an earlier version the column; what the file holds stays without a checksum. */
export function addChecksums(database: Database): void {
  if (!isMissing(database)) return;
  database.transaction(() => {
    if (isMissing(database)) database.exec(`ALTER TABLE events ADD COLUMN ${checksumColumn}`);
  });
}
