import type { Database } from '#sqlite';

/** The controller in the name of a stream, `<category>-<controllerId>[.<id>]`. */
const controllerIn = (name: string): string => {
  const rest = `substr(${name}, instr(${name}, '-') + 1)`;
  return `substr(${rest}, 1, instr(${rest} || '.', '.') - 1)`;
};

/** Whether a row of `streams`, called `s`, is one of a controller. */
export const ofController = `${controllerIn('s.name')} = ?`;

/** So many events are indexed at once: an append alone would write one page more for each. */
const block = 64n;

/** Events up to here are in the index. Positions are dense. */
export const indexedUpTo = (end: bigint): bigint => end - (end % block);

/** The rows of the index for the events that fulfil `condition`. */
const rowsOf = (condition: string): string => `INSERT INTO controller_events
  SELECT ${controllerIn('s.name')} AS controller, e.position FROM events e CROSS JOIN streams s ON s.id = e.stream
  WHERE ${condition} ORDER BY controller, e.position;`;

/**
 * The positions of each controller's events. A trigger keeps it, so that it holds the events of every program that writes to the
 * file, whether it knows the table or not.
 */
export const controllerIndex = `
  CREATE TABLE controller_events (
    controller TEXT NOT NULL,
    position INTEGER NOT NULL,
    PRIMARY KEY (controller, position)
  ) STRICT, WITHOUT ROWID;
  CREATE TRIGGER index_controllers AFTER INSERT ON events WHEN new.position % ${block} = 0 BEGIN
    ${rowsOf(`e.position > new.position - ${block} AND e.position <= new.position`)}
  END;
`;

/** Reads a position at which the index and the events differ, of those before `end`; no row when there is none. */
export function differenceInIndex(end: bigint): string {
  const due = `SELECT ${controllerIn('s.name')} AS controller, e.position FROM events e CROSS JOIN streams s ON s.id = e.stream
    WHERE e.position <= ${indexedUpTo(end)}`;
  const held = `SELECT controller, position FROM controller_events WHERE position <= ${indexedUpTo(end)}`;
  return `SELECT position FROM (${due} EXCEPT ${held}) UNION ALL SELECT position FROM (${held} EXCEPT ${due}) LIMIT 1`;
}

const isMissing = (database: Database): boolean =>
  database.get(`SELECT 1 FROM sqlite_schema WHERE name = 'controller_events'`) === undefined;

/** Gives a file of an earlier version the index, once, with the events that it holds: about 2 seconds a million. */
export function indexControllers(database: Database): void {
  if (!isMissing(database)) return;
  database.transaction(() => {
    if (!isMissing(database)) return;
    database.exec(controllerIndex);
    database.exec(rowsOf(`e.position <= (SELECT max(position) - max(position) % ${block} FROM events)`));
  });
}
