import type { StoredDocument } from '#document-store';
import type { RecordedEvent } from '#event-store';
import { categoryOf, type LedgerEvent } from '#kernel';
import type { ReadModel } from './read-model.ts';

/** Decodes a stored event and upcasts it to today's schema: one event may become several. Throws when it cannot be read. */
export type Decode = (recorded: RecordedEvent) => readonly LedgerEvent[];

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
  return { position, eventId, recorded, eventsByKey: isProjected ? eventsByKeyOf(model, decode(recorded)) : noEvents };
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
 * Applies an event to the loaded documents; when `project` throws, they stay as they were. A document at or beyond the event's
 * position already contains it and is skipped.
 */
export function applyEffects(model: ReadModel, effects: EventEffects, documents: Map<string, StoredDocument>): void {
  if (effects.eventsByKey.size === 0) return;
  const changed = [...effects.eventsByKey].flatMap(([key, events]): [string, StoredDocument][] => {
    const document = documents.get(key);
    if (document && document.position >= effects.position) return [];
    const body = events.reduce((before, event) => model.project(before, event, key), document?.body);
    // An event that leaves the document as it is has not shaped it. A document that never existed leaves no tombstone.
    return body === document?.body ? [] : [[key, { position: effects.position, body }]];
  });
  for (const [key, document] of changed) documents.set(key, document);
}
