import type { RecordedEvent } from '#event-store';
import type { LedgerEvent } from '#kernel';
import type { ReadModel } from '../read-model/read-model.ts';
import type { Decode } from '../read-model/decode.ts';

interface Count {
  readonly stream: string;
  readonly events: number;
  /** Revisions in the order in which they came: it tells every loss, repetition and change of order. */
  readonly revisions: readonly number[];
}

/** Reads an event whose data are `{twice?: true, poison?: 'decode' | 'keys' | 'project', gone?: true, also?: string}`. */
export const decode: Decode = (recorded: RecordedEvent): readonly LedgerEvent[] => {
  const data = JSON.parse(recorded.data) as { twice?: boolean; poison?: string };
  if (data.poison === 'decode') throw new Error('not readable');
  const event = { ...recorded, data } as unknown as LedgerEvent;
  return data.twice ? [event, event] : [event];
};

type CountedEvent = LedgerEvent<string, { poison?: string; gone?: boolean; also?: string }>;

/** Counts the events of each stream. */
export const counter: ReadModel<Count, CountedEvent> = {
  name: 'counter',
  version: 1,
  categories: ['subject'],
  indexes: [['events']],
  keys: ({ stream, data }) => {
    if (data.poison === 'keys') throw new Error('no key');
    return [stream, ...(data.also ? [data.also] : [])];
  },
  project: (before, { stream, revision, data }) => {
    if (data.poison === 'project') throw new Error('not projectable');
    if (data.gone) return undefined;
    return { stream, events: (before?.events ?? 0) + 1, revisions: [...(before?.revisions ?? []), revision] };
  },
};
