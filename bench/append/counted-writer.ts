import { readFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { openSqliteEventStore } from '#event-store';
import { appendFor } from './callers.ts';

/**
 * A process whose flushes and writes are counted from outside. Run as `node --conditions=source counted-writer.ts <folder>
 * <callers> <millis>`; prints what it did as JSON.
 */
const [folder, callers, millis] = process.argv.slice(2) as [string, string, string];

let commits = 0;
const { exec } = DatabaseSync.prototype;
DatabaseSync.prototype.exec = function (sql) {
  if (sql === 'COMMIT') commits += 1;
  exec.call(this, sql);
};

/** Bytes that the process caused to be written to the disk; undefined where the system does not show it. */
function written(): number | undefined {
  try {
    return Number(/^write_bytes: (\d+)/m.exec(readFileSync('/proc/self/io', 'utf8'))?.[1]);
  } catch {
    return undefined;
  }
}

/** Seconds since the epoch, as `strace -ttt` prints them. */
const clock = () => (performance.timeOrigin + performance.now()) / 1_000;

const store = await openSqliteEventStore({ folder, production: false, init: false });
commits = 0;
const before = written();
const from = clock();
const { events } = await appendFor(store, Number(callers), Number(millis));
const to = clock();
const committed = commits;
// With what the last checkpoint moves from the log into the file.
await store.close();
const after = written();
const bytes = before === undefined || after === undefined ? undefined : after - before;
console.log(JSON.stringify({ pid: process.pid, from, to, events, commits: committed, bytes }));
