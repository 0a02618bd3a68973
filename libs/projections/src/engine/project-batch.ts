import type { StoredDocument, Write } from '#document-store';
import type { RecordedEvent } from '#event-store';
import type { Decode } from '../read-model/decode.ts';
import { applyEffects, effectsOf, noEffects, type EventEffects } from '../read-model/event-effects.ts';
import { quarantineIdOf } from '../read-model/quarantine.ts';
import { collectionOf, type ReadModel } from '../read-model/read-model.ts';
import type { Poison } from './run-outcome.ts';

export interface BatchEffects {
  readonly effects: readonly EventEffects[];
  /** The event after the last of them, when it cannot be decoded. */
  readonly poison?: Poison;
}

/** What the events of a batch change, up to the first that cannot be decoded. Events in quarantine change nothing. */
export function batchEffectsOf(
  model: ReadModel,
  decode: Decode,
  events: readonly RecordedEvent[],
  quarantined: ReadonlyMap<string, unknown>,
): BatchEffects {
  const effects: EventEffects[] = [];
  const isQuarantined = ({ stream }: RecordedEvent): boolean =>
    quarantined.size > 0 && quarantined.has(quarantineIdOf(model, stream));
  for (const event of events) {
    try {
      effects.push(isQuarantined(event) ? noEffects(event) : effectsOf(model, decode, event));
    } catch (cause) {
      return { effects, poison: { event, cause } };
    }
  }
  return { effects };
}

export interface ProjectedBatch {
  readonly writes: readonly Write[];
  /** Of the events that were applied, the one with the highest position. */
  readonly last?: EventEffects;
  readonly poison?: Poison;
}

/** The keys of the documents that the events of a batch change, without those that are placed. */
export const keysOf = ({ effects }: BatchEffects): ReadonlySet<string> =>
  new Set(effects.flatMap(({ eventsByKey }) => [...eventsByKey.keys()]));

/** The writes that a batch makes of the loaded documents, up to the first event that cannot be projected. */
export function projectBatch(
  model: ReadModel,
  { effects, poison }: BatchEffects,
  loaded: ReadonlyMap<string, StoredDocument>,
): ProjectedBatch {
  const documents = new Map(loaded);
  let last: EventEffects | undefined;
  for (const event of effects) {
    try {
      applyEffects(model, event, documents);
    } catch (cause) {
      poison = { event: event.recorded, cause };
      break;
    }
    if (!last || event.position > last.position) last = event;
  }
  const writes = writesOf(collectionOf(model), loaded, documents);
  return { writes, ...(last && { last }), ...(poison && { poison }) };
}

function writesOf(
  collection: string,
  loaded: ReadonlyMap<string, StoredDocument>,
  documents: ReadonlyMap<string, StoredDocument>,
): Write[] {
  const changed = [...documents].filter(([id, document]) => document !== loaded.get(id));
  return changed.map(([id, { position, body }]) => ({
    collection,
    id,
    from: loaded.get(id)?.position ?? 'absent',
    to: position,
    document: body === undefined ? 'removed' : (body as object),
  }));
}
