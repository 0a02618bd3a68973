import { randomUUID } from 'node:crypto';
import { decode, encode, eventHash } from '#application';
import { openSqliteEventStore } from '#event-store';
import { streams, type Envelope } from '#kernel';

/** Events of one append; a store takes 1 MiB at once. */
const together = 400;

/** Fills the stream of somebody of `acme` with copies of its last event. No process may be at work on the folder. */
export async function fillStream(folder: string, subjectRef: string, events: number): Promise<void> {
  const store = await openSqliteEventStore({ folder, production: false, init: false });
  const stream = streams.subject('acme', subjectRef);
  try {
    const there = await Array.fromAsync(store.readStream(stream));
    let { stream: _stream, position: _position, revision, ...last } = decode(there.at(-1)!);
    while (revision + 1 < events) {
      const copies = copiesOf(last, Math.min(together, events - revision - 1));
      const appended = await store.append(stream, revision, copies.map(encode));
      if (appended.kind === 'conflict') throw new Error('somebody else writes to the stream');
      ({ revision } = appended);
      last = copies.at(-1)!;
    }
  } finally {
    await store.close();
  }
}

/** Each names the hash of the one before it. */
function copiesOf(event: Envelope, count: number): Envelope[] {
  const copies: Envelope[] = [];
  for (let last = event; copies.length < count; copies.push(last)) last = after(last);
  return copies;
}

const after = (event: Envelope): Envelope => ({
  ...event,
  eventId: randomUUID(),
  commandId: randomUUID(),
  previousHash: eventHash(event),
});
