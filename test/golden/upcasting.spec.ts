import { beforeAll, describe, expect, it } from '@jest/globals';
import {
  canonicalJson,
  decode,
  eventFormat,
  eventHash,
  executeSubjectCommand,
  ledgerCatalogue,
  noPreviousHash,
  StreamCache,
  StreamTurns,
  type CommandMeta,
} from '#application';
import { MemoryDocumentStore, type Batch } from '#document-store';
import { ledgerEvents, type EventRegistry } from '#domain';
import { MemoryEventStore } from '#event-store';
import { streams } from '#kernel';
import { startProjections, type ReadModel } from '#projections';
import { auditHistory, processingStatus, subjectKey } from '#read-models';

const at = '2026-01-05T12:00:00.000Z';

/** Once, so the test has it, one event said what two say today. No such event was ever written. */
const registry: EventRegistry = {
  types: ledgerEvents.types,
  upcasters: [
    {
      type: 'MarketingStopped',
      schemaVersion: 1,
      upcast: ({ data }) => [
        {
          type: 'ObjectionRaised',
          schemaVersion: 1,
          data: { objectionId: (data as { caseId: string }).caseId, kind: 'directMarketing', purposes: 'all' },
        },
        { type: 'ConsentWithdrawn', schemaVersion: 1, data: { purposes: 'all', previous: [] } },
      ],
    },
  ],
};
const format = eventFormat(registry);
const stream = streams.subject('acme', 'anna');
const meta = (commandId: string): CommandMeta => ({
  commandId,
  commandDigest: commandId.charAt(0).repeat(64),
  controllerId: 'acme',
  recordedBy: { sub: 'shop', roles: ['service-command'] },
});
const stored = {
  ...{ schemaVersion: 1, controllerId: 'acme', subjectRef: 'anna', receivedAt: at, recordedAt: at, channel: 'web' },
  ...{ actor: { id: 'anna', role: 'dataSubject' }, previousHash: noPreviousHash },
  ...{ recordedBy: meta('a').recordedBy, commandId: 'a'.repeat(16), commandDigest: 'a'.repeat(64) },
};

async function ledgerWithOldEvent(): Promise<MemoryEventStore> {
  const store = new MemoryEventStore();
  const data = canonicalJson({ caseId: 'c1' });
  await store.append(stream, 'noStream', [
    { eventId: 'b3c1a6f2-0000-4000-8000-000000000001', type: 'MarketingStopped', data, metadata: canonicalJson(stored) },
  ]);
  return store;
}

describe('a command on a stream with an event of an older schema', () => {
  const run = async (commandId: string) => {
    const store = await ledgerWithOldEvent();
    const cache = new StreamCache(store, undefined, format);
    const pipeline = { store, cache, turns: new StreamTurns(), clock: () => Date.parse(at), onClockClamp: () => undefined };
    const attribution = { actor: { id: 'shop', role: 'dataController' as const }, channel: 'api' as const };
    const command = { type: 'PlaceLegalHold' as const, dataCategories: 'all' as const, legalReference: 'tax', attribution };
    const call = { subjectRef: 'anna', command, meta: meta(commandId) };
    const result = await executeSubjectCommand(pipeline, ledgerCatalogue(cache), call);
    if (!('state' in result)) throw new Error(result.kind);
    return { store, result };
  };

  it('is decided on what the event says today', async () => {
    const { result } = await run('b'.repeat(16));
    expect(Object.keys(result.state.facts).sort()).toEqual(['ConsentWithdrawn', 'LegalHoldPlaced', 'ObjectionRaised']);
    expect(result.revision).toBe(1);
  });

  it('goes on with the chain of hashes over the event as it was stored', async () => {
    const { store } = await run('b'.repeat(16));
    const [old, next] = store.events.map(decode);
    expect(old).toMatchObject({ type: 'MarketingStopped', data: { caseId: 'c1' } });
    expect(next!.previousHash).toBe(eventHash(old!));
  });

  it('that the old event answered is answered again with that event', async () => {
    const { store, result } = await run('a'.repeat(16));
    expect(result).toMatchObject({ kind: 'replayed', revision: 0, events: [{ type: 'MarketingStopped', revision: 0 }] });
    expect(store.events).toHaveLength(1);
  });
});

describe('a projection of an event of an older schema', () => {
  const models = [processingStatus, auditHistory] as unknown as ReadModel[];
  const commits: Batch[] = [];
  const documents = new MemoryDocumentStore(Date.now);
  let position = 0n;

  beforeAll(async () => {
    const ledger = await ledgerWithOldEvent();
    position = ledger.events[0]!.position;
    const commit = documents.commit.bind(documents);
    documents.commit = (batch) => {
      commits.push(batch);
      return commit(batch);
    };
    const engine = startProjections(models, { ledger, documents, decode: format.read, holder: 'test' });
    const isThere = async (view: string) => (await documents.progress(view)).checkpoint?.position === position;
    while (!(await isThere('processing-status.v2')) || !(await isThere('audit-history.v1'))) {
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    await engine.stop();
  });

  it('takes all that the event became as one step: the document is written once, with its position', async () => {
    const id = subjectKey('acme', 'anna');
    const writes = commits.flatMap((batch) => batch.writes).filter((write) => write.id === id);
    expect(writes).toHaveLength(1);
    const document = (await documents.load('processing-status.v2', [id])).get(id)!;
    expect(document.position).toBe(position);
    expect(document.body).toMatchObject({ revision: 0, facts: { ObjectionRaised: [{}], ConsentWithdrawn: [{}] } });
  });

  it('has a row for each of them, in order of the ledger', async () => {
    const rows = await Array.fromAsync(documents.scan('audit-history.v1'));
    expect(rows.map(({ body }) => (body as { type: string }).type).sort()).toEqual(['ConsentWithdrawn', 'ObjectionRaised']);
    expect(rows.map((row) => row.position)).toEqual([position, position]);
  });
});
