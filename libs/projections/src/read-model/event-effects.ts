import type { StoredDocument } from '#document-store';
import type { RecordedEvent } from '#event-store';
import { categoryOf, type LedgerEvent } from '#kernel';
import type { Decode } from './decode.ts';
import type { Placed, ReadModel } from './read-model.ts';

/** Whether it is recorded that the view goes on without this event; the same for every rebuild of its version. */
export type IsSkipped = (view: Pick<ReadModel, 'name' | 'version'>, event: RecordedEvent) => Promise<boolean>;

export const nothingSkipped: IsSkipped = async () => false;

/** What one stored event changes in a view. All results of its upcast count as one: they share its position. */
export interface EventEffects {
  readonly position: bigint;
  readonly eventId: string;
  readonly recorded: RecordedEvent;
  /** By key of the document that they change, in order. */
  readonly eventsByKey: ReadonlyMap<string, readonly LedgerEvent[]>;
}

const noEvents: EventEffects['eventsByKey'] = new Map();

export function effectsOf(model: ReadModel, decode: Decode, recorded: RecordedEvent): EventEffects {
  const { position, eventId, stream } = recorded;
  const isProjected = model.categories?.includes(categoryOf(stream)) ?? true;
  return {
    position,
    eventId,
    recorded,
    eventsByKey: isProjected ? eventsByKeyOf(model, (model.decode ?? decode)(recorded)) : noEvents,
  };
}

export const noEffects = (recorded: RecordedEvent): EventEffects => ({
  position: recorded.position,
  eventId: recorded.eventId,
  recorded,
  eventsByKey: noEvents,
});

function eventsByKeyOf(model: ReadModel, decoded: readonly LedgerEvent[]): EventEffects['eventsByKey'] {
  let byKey: Map<string, LedgerEvent[]> | undefined;
  for (const event of decoded) {
    const keys = model.keys(event);
    // Most events concern a few of the views only.
    if (keys.length === 0) continue;
    byKey ??= new Map();
    for (const key of keys.length > 1 ? new Set(keys) : keys) {
      const events = byKey.get(key);
      if (events) events.push(event);
      else byKey.set(key, [event]);
    }
  }
  return byKey ?? noEvents;
}

/**
 * Applies an event to the loaded documents and answers the keys of those that it changed; when `project` throws, they stay as they
 * were. A document at or beyond the event's position already contains it and is skipped.
 */
export function applyEffects(model: ReadModel, effects: EventEffects, documents: Map<string, StoredDocument>): readonly string[] {
  if (effects.eventsByKey.size === 0) return [];
  const { position } = effects;
  const changed = new Map<string, StoredDocument>();
  for (const [key, events] of effects.eventsByKey) {
    const document = documents.get(key);
    if (document && document.position >= position) continue;
    let body = document?.body;
    for (const event of events) {
      if (model.placed) applyPlaced(model.placed(body, event, key), position, documents, changed);
      body = model.project(body, event, key);
    }
    // An event that leaves the document as it is has not shaped it. A document that never existed leaves no tombstone.
    if (body !== document?.body) changed.set(key, { position, body });
  }
  for (const [key, document] of changed) documents.set(key, document);
  return [...changed.keys()];
}

function applyPlaced(
  placed: ReadonlyMap<string, Placed>,
  position: bigint,
  documents: ReadonlyMap<string, StoredDocument>,
  changed: Map<string, StoredDocument>,
): void {
  for (const [key, become] of placed) {
    const document = documents.get(key);
    // It was stored before the document that numbers the events, and a crash came between.
    if (document && document.position >= position) continue;
    changed.set(key, { position, body: become((changed.get(key) ?? document)?.body) });
  }
}
