import type { StoredDocument } from '#document-store';
import type { RecordedEvent } from '#event-store';
import type { ReadModel } from './read-model.ts';
import { applyEffects, type Decode, type EventEffects, effectsOf } from './event-effects.ts';

/**
 * Makes a view from events, in memory: what a rebuild gives. `onStep` sees the documents after each event. Rejects with what
 * `decode` or the view throws.
 */
export async function replay(
  model: ReadModel,
  events: AsyncIterable<RecordedEvent>,
  decode: Decode,
  onStep?: (step: EventEffects, documents: ReadonlyMap<string, StoredDocument>) => void,
): Promise<Map<string, StoredDocument>> {
  const documents = new Map<string, StoredDocument>();
  for await (const event of events) {
    const step = effectsOf(model, decode, event);
    applyEffects(model, step, documents);
    onStep?.(step, documents);
  }
  return documents;
}
