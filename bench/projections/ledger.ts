import { randomUUID } from 'node:crypto';
import type { EventStore } from '#event-store';
import { streams } from '#kernel';
import { storyEvent } from '../append/consents.ts';

/** Consents and withdrawals in turns, so many for each subject, the subjects' events between one another as in a ledger. */
export async function fillLedger(store: EventStore, subjects: number, eventsEach: number): Promise<void> {
  const names = Array.from({ length: subjects }, () => randomUUID().replaceAll('-', '').slice(0, 22));
  for (let revision = 0; revision < eventsEach; revision++) {
    const append = (subjectRef: string) => {
      const event = storyEvent(revision);
      const metadata = { ...(JSON.parse(event.metadata) as object), controllerId: 'acme', subjectRef };
      const expected = revision === 0 ? 'noStream' : revision - 1;
      return store.append(streams.subject('acme', subjectRef), expected, [{ ...event, metadata: JSON.stringify(metadata) }]);
    };
    await Promise.all(names.map(append));
  }
}
