import type { StoredEvent } from './stored-event.ts';

/** The settings of a stream that decide what a read of it shows; `$all` shows the rest until it is scavenged. */
interface Retention {
  readonly maxAgeSeconds?: number;
  readonly maxCount?: number;
  readonly truncateBefore?: number;
}

/** The last event of the stream's metastream, read as the server reads it: what is malformed sets nothing. */
function retentionOf(metastream: readonly StoredEvent[]): Retention {
  const last = metastream.at(-1);
  if (!last) return {};
  const settings = objectOf(last.data);
  return {
    ...(typeof settings['$maxAge'] === 'number' && { maxAgeSeconds: settings['$maxAge'] }),
    ...(typeof settings['$maxCount'] === 'number' && { maxCount: settings['$maxCount'] }),
    ...(typeof settings['$tb'] === 'number' && { truncateBefore: settings['$tb'] }),
  };
}

function objectOf(data: Uint8Array): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(Buffer.from(data).toString('utf8'));
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}

/** The events of a stream that a read of the stream shows; a stream that is cut off behind its last event is not found. */
export function visibleEvents(
  stream: readonly StoredEvent[],
  metastream: readonly StoredEvent[],
  now: number,
): readonly StoredEvent[] | 'not-found' {
  if (metastream.length === 0) return stream;
  const { maxAgeSeconds, maxCount, truncateBefore = 0 } = retentionOf(metastream);
  if (truncateBefore > (stream.at(-1)?.revision ?? -1)) return 'not-found';
  const first = Math.max(truncateBefore, maxCount === undefined ? 0 : stream.length - maxCount);
  const oldest = maxAgeSeconds === undefined ? -Infinity : now - maxAgeSeconds * 1000;
  return stream.filter((event) => event.revision >= first && event.created >= oldest);
}
