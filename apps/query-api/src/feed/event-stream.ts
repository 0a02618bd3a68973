import { once } from 'node:events';
import { PassThrough, type Readable } from 'node:stream';
import type { FeedEvent } from './feed-events.ts';

/** A comment this often keeps the connection open, in milliseconds (http-api 5). */
const commentMillis = 15_000;

/**
 * Server-sent events (HTML Living Standard, 9.2). It ends with its source; a reader that is slower than the source holds it
 * back, so no more than a few KiB wait for anyone.
 */
export function eventStream(source: AsyncIterable<FeedEvent>, commentEvery = commentMillis): Readable {
  const lines = new PassThrough({ highWaterMark: 16 * 1024 });
  // The first one sends the headers: the reader knows that it is heard.
  lines.write(':\n\n');
  const comment = setInterval(() => lines.writableNeedDrain || lines.write(':\n\n'), commentEvery);
  void write(source, lines).then(
    () => lines.end(),
    (error: Error) => lines.destroy(error),
  );
  // Who reads is told; an error that comes before anybody does must not end the process.
  return lines.on('error', () => undefined).once('close', () => clearInterval(comment));
}

async function write(source: AsyncIterable<FeedEvent>, lines: PassThrough): Promise<void> {
  const closed = new AbortController();
  lines.once('close', () => closed.abort());
  for await (const event of source) {
    if (closed.signal.aborted) return;
    if (!lines.write(`id: ${event.position}\ndata: ${JSON.stringify(event)}\n\n`)) await drained(lines, closed.signal);
  }
}

async function drained(lines: PassThrough, closed: AbortSignal): Promise<void> {
  try {
    await once(lines, 'drain', { signal: closed });
  } catch (error) {
    // Nobody reads any more: there is nothing left to wait for.
    if (!closed.aborted) throw error;
  }
}
