import { closeSync, existsSync, openSync, readFileSync, truncateSync, writeSync } from 'node:fs';
import { EventLog } from './event-log.ts';
import type { StoredEvent } from './stored-event.ts';

type Line = Omit<StoredEvent, 'data' | 'customMetadata'> & { readonly data: string; readonly customMetadata: string };

/** A log that outlives its process: a file with one line an append. A line that a kill cut off was never answered. */
export function openLogFile(path: string): { readonly log: EventLog; readonly close: () => void } {
  const appends = existsSync(path) ? readWhole(path) : [];
  const file = openSync(path, 'a');
  const log = new EventLog({ store: (events) => writeSync(file, `${JSON.stringify(events.map(lineOf))}\n`) });
  for (const append of appends) log.restore(append);
  log.forgetSeenIds();
  return { log, close: () => closeSync(file) };
}

function readWhole(path: string): StoredEvent[][] {
  const bytes = readFileSync(path);
  const end = bytes.lastIndexOf(0x0a) + 1;
  if (end < bytes.length) truncateSync(path, end);
  const lines = bytes.subarray(0, end).toString('utf8').split('\n').slice(0, -1);
  return lines.map((line) => {
    const events: Line[] = JSON.parse(line);
    return events.map(eventOf);
  });
}

const lineOf = (event: StoredEvent): Line => ({
  ...event,
  data: Buffer.from(event.data).toString('base64'),
  customMetadata: Buffer.from(event.customMetadata).toString('base64'),
});

const eventOf = (line: Line): StoredEvent => ({
  ...line,
  data: Buffer.from(line.data, 'base64'),
  customMetadata: Buffer.from(line.customMetadata, 'base64'),
});
