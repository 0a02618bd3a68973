import type { StoredDocument } from '#document-store';
import type { RecordedEvent } from '#event-store';
import { mayQuarantine } from './quarantine.ts';
import type { ReadModel } from './read-model.ts';
import { applyEffects, type Decode, type EventEffects, effectsOf, type IsSkipped, nothingSkipped } from './event-effects.ts';

export interface ReplayOptions {
  /** Called with the documents after each event. */
  readonly onEvent?: (effects: EventEffects, documents: ReadonlyMap<string, StoredDocument>) => void;
  /** Default: nothing is skipped. */
  readonly isSkipped?: IsSkipped;
}

/**
 * Projects events in memory: the documents that a rebuild would give. A stream that the view would quarantine is left as it was before the event; elsewhere it rejects with what `decode` or the
 * view throws.
 */
export async function replay(
  model: ReadModel,
  events: AsyncIterable<RecordedEvent>,
  decode: Decode,
  { onEvent, isSkipped = nothingSkipped }: ReplayOptions = {},
): Promise<Map<string, StoredDocument>> {
  const documents = new Map<string, StoredDocument>();
  const quarantined = new Set<string>();
  for await (const event of events) {
    if (quarantined.has(event.stream)) continue;
    let effects: EventEffects;
    try {
      effects = effectsOf(model, decode, event);
      applyEffects(model, effects, documents);
    } catch (cause) {
      if (mayQuarantine(model, event.stream)) quarantined.add(event.stream);
      else if (!(await isSkipped(model, event))) throw cause;
      continue;
    }
    onEvent?.(effects, documents);
  }
  return documents;
}
