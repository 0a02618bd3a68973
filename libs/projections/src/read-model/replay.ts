import type { StoredDocument } from '#document-store';
import type { RecordedEvent } from '#event-store';
import type { ReadModel } from './read-model.ts';
import { applyEffects, type Decode, type EventEffects, effectsOf } from './event-effects.ts';

/**
 * Projects events in memory: the documents that a rebuild would give. `onEvent` is called with the documents after each event.
 * Rejects with what `decode` or the view throws.
 */
export async function replay(
  model: ReadModel,
  events: AsyncIterable<RecordedEvent>,
  decode: Decode,
  onEvent?: (effects: EventEffects, documents: ReadonlyMap<string, StoredDocument>) => void,
): Promise<Map<string, StoredDocument>> {
  const documents = new Map<string, StoredDocument>();
  for await (const event of events) {
    const effects = effectsOf(model, decode, event);
    applyEffects(model, effects, documents);
    onEvent?.(effects, documents);
  }
  return documents;
}
