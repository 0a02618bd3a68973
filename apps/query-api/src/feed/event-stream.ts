import { once } from 'node:events';
import { PassThrough, type Readable } from 'node:stream';
import type { FeedEvent } from './feed-event.ts';

/** A comment is sent this often, in milliseconds, to keep the connection open (http-api 5). */
const commentMillis = 15_000;

/**
 * Server-sent events (HTML Living Standard, 9.2). It ends with its source. A slow reader slows the source, so at most a few KiB
 * are buffered.
 */
export function eventStream(source: AsyncIterable<FeedEvent>, commentEvery = commentMillis): Readable {
  const lines = new PassThrough({ highWaterMark: 16 * 1024 });
  // The first comment sends the headers, so that the reader knows that the feed is open.
  lines.write(':\n\n');
  const comment = setInterval(() => lines.writableNeedDrain || lines.write(':\n\n'), commentEvery);
  void write(source, lines).then(
    () => lines.end(),
    (error: Error) => lines.destroy(error),
  );
  // Readers get the error; without a reader it must not end the process.
  return lines.on('error', () => undefined).once('close', () => clearInterval(comment));
}

/** Written once for all feeds that show the event. */
const written = new WeakMap<FeedEvent, string>();

function linesOf(event: FeedEvent): string {
  const known = written.get(event);
  if (known !== undefined) return known;
  const lines = `id: ${event.position}\ndata: ${JSON.stringify(event)}\n\n`;
  written.set(event, lines);
  return lines;
}

async function write(source: AsyncIterable<FeedEvent>, lines: PassThrough): Promise<void> {
  const closed = new AbortController();
  lines.once('close', () => closed.abort());
  for await (const event of source) {
    if (closed.signal.aborted) return;
    if (!lines.write(linesOf(event))) await drained(lines, closed.signal);
  }
}

async function drained(lines: PassThrough, closed: AbortSignal): Promise<void> {
  try {
    await once(lines, 'drain', { signal: closed });
  } catch (error) {
    // The reader has gone: there is nothing left to wait for.
    if (!closed.aborted) throw error;
  }
}
