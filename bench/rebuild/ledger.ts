import { randomUUID } from 'node:crypto';
import { openSqliteEventStore } from '#event-store';
import { streams } from '#kernel';
import { storyEvent } from '../append/consents.ts';

const eventsEach = 5;
const atOnce = 500;

/** Subjects who consent and withdraw in turns, five events each; resolves with the number of subjects. */
export async function fillLedger(folder: string, events: number): Promise<number> {
  const ledger = await openSqliteEventStore({ folder, production: false, init: false });
  const subjects = Math.ceil(events / eventsEach);
  const record = async () => {
    const subjectRef = randomUUID().replaceAll('-', '').slice(0, 22);
    const story = Array.from({ length: eventsEach }, (_, revision) => {
      const event = storyEvent(revision);
      const metadata = { ...(JSON.parse(event.metadata) as object), controllerId: 'acme', subjectRef };
      return { ...event, metadata: JSON.stringify(metadata) };
    });
    await ledger.append(streams.subject('acme', subjectRef), 'noStream', story);
  };
  for (let recorded = 0; recorded < subjects; recorded += atOnce)
    await Promise.all(Array.from({ length: Math.min(atOnce, subjects - recorded) }, record));
  await ledger.close();
  return subjects;
}
