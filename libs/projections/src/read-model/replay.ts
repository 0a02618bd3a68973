import type { StoredDocument } from '#document-store';
import type { RecordedEvent } from '#event-store';
import { maySkip, quarantineIdOf } from './quarantine.ts';
import type { ReadModel } from './read-model.ts';
import type { Decode } from './decode.ts';
import { applyEffects, effectsOf, type IsSkipped, nothingSkipped } from './event-effects.ts';

export interface Replayed {
  readonly position: bigint;
  readonly changed: readonly string[];
}

export interface ReplayOptions {
  /** Called after each event with the keys of the documents that it changed, and all documents. */
  readonly onEvent?: (at: Replayed, documents: ReadonlyMap<string, StoredDocument>) => void;
  /** Default: nothing is skipped. */
  readonly isSkipped?: IsSkipped;
}

/**
 * Projects events in memory: the documents that a rebuild would give. What the view would quarantine is left as it was before the
 * event; where the view would stop it rejects with what `decode` or the view throws.
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
    if (quarantined.size > 0 && quarantined.has(quarantineIdOf(model, event.stream))) continue;
    let changed: readonly string[];
    try {
      changed = applyEffects(model, effectsOf(model, decode, event), documents);
    } catch (cause) {
      if (maySkip(model, event.stream) && (await isSkipped(model, event))) continue;
      if (!model.quarantines) throw cause;
      quarantined.add(quarantineIdOf(model, event.stream));
      continue;
    }
    onEvent?.({ position: event.position, changed }, documents);
  }
  return documents;
}
