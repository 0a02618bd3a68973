import { setTimeout as delay } from 'node:timers/promises';
import { decode, decodeAll, eventHash, noPreviousHash } from '#application';
import type { DocumentStore } from '#document-store';
import type { EventStore } from '#event-store';
import { ledgerCategories, type LedgerEvent } from '#kernel';
import { collectionOf, compareView } from '#projections';
import { readModels } from '#read-models';
import { openLedger, settingsFrom, type Ledger } from '#runtime';
import type { StoreUrls } from '../support/deployment/store-servers.ts';
import type { Acknowledgement } from './workload.ts';

/** How long a view may take to reach the end of a ledger in which nothing is recorded, in milliseconds. */
const catchUpMillis = 60_000;

/** Everything that is wrong with the ledger in the folder, given what was acknowledged to its callers; also while it is served. */
export const faultsOf = (folder: string, acknowledged: readonly Acknowledgement[]): Promise<readonly string[]> =>
  faultsIn({ EVENT_STORE_URL: `embedded:${folder}`, DOCUMENT_STORE_URL: `embedded:${folder}` }, acknowledged);

/** The same of a ledger wherever its stores are. */
export async function faultsIn(stores: StoreUrls, acknowledged: readonly Acknowledgement[]): Promise<readonly string[]> {
  const ledger = await openLedger(settingsFrom({ ...stores }), { clock: Date.now, warn: () => undefined });
  try {
    return await faultsOfLedger(ledger, acknowledged);
  } finally {
    await ledger.close();
  }
}

/** The same of a ledger that is open. */
export async function faultsOfLedger(
  { eventStore, documentStore }: Pick<Ledger, 'eventStore' | 'documentStore'>,
  acknowledged: readonly Acknowledgement[] = [],
): Promise<readonly string[]> {
  const events = await eventsOf(eventStore);
  const views = await wrongViews(eventStore, documentStore);
  return [...brokenStreams(events), ...brokenPromises(events, acknowledged), ...views];
}

async function eventsOf(store: EventStore): Promise<readonly LedgerEvent[]> {
  const events: LedgerEvent[] = [];
  for await (const recorded of store.readAll(0n, ledgerCategories)) events.push(decode(recorded));
  return events;
}

/** Positions rise, revisions have no gaps, each event has the hash of the one before it, no id comes twice. */
function* brokenStreams(events: readonly LedgerEvent[]): Iterable<string> {
  const ids = new Set<string>();
  const ends = new Map<string, LedgerEvent>();
  let position = 0n;
  for (const event of events) {
    const before = ends.get(event.stream);
    const place = `${event.stream} at ${event.revision}`;
    if (event.position <= position) yield `${place} does not rise`;
    if (event.revision !== (before?.revision ?? -1) + 1) yield `${place} does not follow on ${before?.revision ?? 'nothing'}`;
    if (event.previousHash !== (before ? eventHash(before) : noPreviousHash)) yield `${place} does not link`;
    if (before && event.recordedAt < before.recordedAt) yield `${place} was recorded before its predecessor`;
    if (ids.has(event.eventId)) yield `${place} is there twice`;
    position = event.position;
    ids.add(event.eventId);
    ends.set(event.stream, event);
  }
}

/** Every acknowledged event is at its position, and no command has recorded more than was acknowledged. */
function* brokenPromises(events: readonly LedgerEvent[], acknowledged: readonly Acknowledgement[]): Iterable<string> {
  const recorded = Map.groupBy(events, ({ stream, commandId }) => `${stream} ${commandId}`);
  for (const { stream, commandId, events: promised } of acknowledged) {
    const there = recorded.get(`${stream} ${commandId}`) ?? [];
    if (there.length !== promised.length) yield `${commandId} caused ${there.length} events, not ${promised.length}`;
    for (const { eventId, type, revision, recordedAt } of promised) {
      const found = there.some(
        (event) =>
          event.eventId === eventId && event.type === type && event.revision === revision && event.recordedAt === recordedAt,
      );
      if (!found) yield `${type} ${eventId} of ${stream} was acknowledged at ${revision} and is not there`;
    }
  }
}

/** Every view has reached the end of the ledger and equals a rebuild from the first event. */
async function wrongViews(store: EventStore, documents: DocumentStore): Promise<readonly string[]> {
  const faults: string[] = [];
  for (const model of readModels) {
    const view = collectionOf(model);
    if (!(await caughtUp(view, store, documents))) faults.push(`${view} does not come to the end of the ledger`);
    const { differences } = await compareView(model, { ledger: store, documents, decode: decodeAll });
    faults.push(...differences.map(({ id, kind }) => `${view} ${id} is ${kind}`));
  }
  return faults;
}

async function caughtUp(view: string, store: EventStore, documents: DocumentStore): Promise<boolean> {
  const until = performance.now() + catchUpMillis;
  while (performance.now() < until) {
    const { checkpoint } = await documents.progress(view);
    if (checkpoint && !(await store.endAfter(checkpoint.position)).ledgerEvents) return true;
    await delay(50);
  }
  return false;
}
