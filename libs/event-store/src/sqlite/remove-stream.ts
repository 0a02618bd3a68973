import { controllerOf, type StreamId } from '#kernel';
import type { Database } from '#sqlite';

/** Rows removed in one transaction: a writer waits no longer than for these. */
const maxRows = 500;

/**
 * Removes the next rows of a stream, oldest first; false when none is left. The last row of the file stays whatever it is of: the next
 * event would get its position again, and views that have passed it would not see it.
 */
export function removeRows(database: Database, stream: StreamId): boolean {
  return database.transaction(() => {
    const sql = `SELECT e.position FROM streams s CROSS JOIN events e ON e.stream = s.id
      WHERE s.name = ? AND e.position < (SELECT max(position) FROM events) ORDER BY e.revision LIMIT ${maxRows}`;
    const positions = database.all(sql, stream).map(([position]) => position as bigint);
    for (const position of positions) {
      database.run('DELETE FROM controller_events WHERE controller = ? AND position = ?', controllerOf(stream), position);
      database.run('DELETE FROM events WHERE position = ?', position);
    }
    return positions.length === maxRows;
  });
}
