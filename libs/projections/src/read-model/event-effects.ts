import type { StoredDocument } from '#document-store';
import type { RecordedEvent } from '#event-store';
import { categoryOf, type LedgerEvent } from '#kernel';
import type { ReadModel } from './read-model.ts';

/** Reads a stored event and brings it to today's schema: one event may become several. Throws when it cannot be read. */
export type Decode = (recorded: RecordedEvent) => readonly LedgerEvent[];

/** What one stored event does to a view. All results of its upcast are one step: they share its position. */
export interface EventEffects {
  readonly position: bigint;
  readonly eventId: string;
  /** The events that shape each document, in order. */
  readonly eventsByKey: ReadonlyMap<string, readonly LedgerEvent[]>;
}

const nothing: EventEffects['eventsByKey'] = new Map();

export function effectsOf(model: ReadModel, decode: Decode, recorded: RecordedEvent): EventEffects {
  const { position, eventId, stream } = recorded;
  const looksAt = model.categories?.includes(categoryOf(stream)) ?? true;
  return { position, eventId, eventsByKey: looksAt ? eventsByKeyOf(model, decode(recorded)) : nothing };
}

function eventsByKeyOf(model: ReadModel, events: readonly LedgerEvent[]): EventEffects['eventsByKey'] {
  const changes = new Map<string, LedgerEvent[]>();
  for (const event of events) {
    for (const key of new Set(model.keys(event))) {
      const shaping = changes.get(key);
      if (shaping) shaping.push(event);
      else changes.set(key, [event]);
    }
  }
  return changes;
}

/**
 * Applies a step to the documents at hand, or, when `project` throws, leaves them as they were. A document that already has
 * the step's position has seen the event: it is skipped for it.
 */
export function applyEffects(model: ReadModel, step: EventEffects, documents: Map<string, StoredDocument>): void {
  const shaped = [...step.eventsByKey].flatMap(([key, events]): [string, StoredDocument][] => {
    const document = documents.get(key);
    if (document && document.position >= step.position) return [];
    const body = events.reduce((before, event) => model.project(before, event, key), document?.body);
    // What is not there and stays so leaves no tombstone.
    return body === undefined && document?.body === undefined ? [] : [[key, { position: step.position, body }]];
  });
  for (const [key, document] of shaped) documents.set(key, document);
}
