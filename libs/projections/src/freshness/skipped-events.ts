import type { EventInTheWay, SkippedEvent } from '#document-store';
import type { EventStore } from '#event-store';
import { ledgerCategories } from '#kernel';
import { eventIn } from '../read-model/quarantine.ts';
import type { Decode } from '../read-model/decode.ts';
import { applyEffects, effectsOf } from '../read-model/event-effects.ts';
import type { ReadModel } from '../read-model/read-model.ts';

/** An event that the view went on without. */
export interface SkippedStatus extends EventInTheWay {
  /** This build can project it: a rebuild of the view would hold it. */
  readonly projectable: boolean;
}

export interface SkippedSource {
  readonly ledger: Pick<EventStore, 'readAll'>;
  readonly decode: Decode;
}

/** The events that a view went on without, each with whether it would have to today. */
export const skippedStatuses = (
  model: ReadModel,
  skipped: readonly SkippedEvent[],
  source: SkippedSource,
): Promise<readonly SkippedStatus[]> =>
  Promise.all(skipped.map(async (event) => ({ ...eventIn(event), projectable: await isProjectable(model, event, source) })));

async function isProjectable(
  model: ReadModel,
  { position, eventId, controllerId }: SkippedEvent,
  { ledger, decode }: SkippedSource,
): Promise<boolean> {
  for await (const event of ledger.readAll(BigInt(position) - 1n, ledgerCategories, controllerId)) {
    if (event.eventId !== eventId) return false;
    try {
      applyEffects(model, effectsOf(model, decode, event), new Map());
      return true;
    } catch {
      return false;
    }
  }
  return false;
}
