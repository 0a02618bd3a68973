import type { EventStore } from '#event-store';
import { consentEvent, newSubject } from './consents.ts';

export interface Appends {
  readonly events: number;
  readonly perSecond: number;
}

/** So many callers, each appending one event after another, four to a stream, and waiting for every answer. */
export async function appendFor(store: EventStore, callers: number, millis: number): Promise<Appends> {
  const start = performance.now();
  let events = 0;
  const caller = async () => {
    while (performance.now() - start < millis) {
      const stream = newSubject();
      for (let revision = 0; revision < 4; revision++) {
        const answer = await store.append(stream, revision === 0 ? 'noStream' : revision - 1, [consentEvent(revision)]);
        if (answer.kind !== 'appended' || answer.repeated) throw new Error('a new event was not appended');
        events += 1;
      }
    }
  };
  await Promise.all(Array.from({ length: callers }, caller));
  return { events, perSecond: (events * 1_000) / (performance.now() - start) };
}
