import { decodeAll } from '#application';
import type { RecordedEvent } from '#event-store';
import { replay, type ReadModel, type ReplayOptions } from '#projections';
import { asStream } from './digests.ts';

/** The types of events that really change a document of the view, over the corpus. */
export async function typesChangingView(model: ReadModel, events: readonly RecordedEvent[]): Promise<ReadonlySet<string>> {
  const types = new Map(events.map(({ position, type }) => [position, type]));
  const changed = new Set<string>();
  const before = new Map<string, string>();
  const onEvent: ReplayOptions['onEvent'] = ({ position, changed: keys }, documents) => {
    for (const key of keys) {
      const body = JSON.stringify(documents.get(key)?.body);
      if (body !== before.get(key)) changed.add(types.get(position)!);
      if (body !== undefined) before.set(key, body);
    }
  };
  await replay(model, asStream(events), decodeAll, { onEvent });
  return changed;
}
