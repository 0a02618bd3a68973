import type { RecordedEvent } from '#event-store';
import { appendLimit, appendSize } from '#kernel';

/** Events of one append. */
export type Run = readonly [RecordedEvent, ...RecordedEvent[]];

/**
 * Events that follow one another in a stream, together: an append costs a flush, whatever it holds. The order of the whole
 * stays, for a run ends where another stream's event comes between.
 */
export async function* appendsOf(
  events: AsyncIterable<RecordedEvent>,
): AsyncGenerator<readonly [RecordedEvent, ...RecordedEvent[]]> {
  let run: RecordedEvent[] = [];
  let bytes = 0;
  for await (const event of events) {
    const size = appendSize([event]);
    const last = run.at(-1);
    if (last && (last.stream !== event.stream || last.revision + 1 !== event.revision || bytes + size > appendLimit)) {
      yield run as [RecordedEvent, ...RecordedEvent[]];
      run = [];
      bytes = 0;
    }
    run.push(event);
    bytes += size;
  }
  if (run.length > 0) yield run as [RecordedEvent, ...RecordedEvent[]];
}

export async function* inGroups<Item>(items: AsyncIterable<Item>, size: number): AsyncGenerator<readonly Item[]> {
  let group: Item[] = [];
  for await (const item of items) {
    group.push(item);
    if (group.length < size) continue;
    yield group;
    group = [];
  }
  if (group.length > 0) yield group;
}
