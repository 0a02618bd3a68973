import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { MemoryDocumentStore } from '#document-store';
import { MemoryEventStore } from '#event-store';
import { Metrics } from '#observability';
import { beginRebuild, specsOf } from '#projections';
import { processingStatus, readModels } from '#read-models';
import type { Ledger } from './ledger.ts';
import { viewStatuses } from './views-ready.ts';

const states = (text: string): readonly string[] =>
  text.split('\n').filter((line) => /^ledger_projection_rebuild_state\{.*1$/.test(line));

describe('the status of the views', () => {
  let ledger: Ledger;
  beforeEach(async () => {
    const documentStore = new MemoryDocumentStore(Date.now);
    await documentStore.ensure(readModels.flatMap(specsOf));
    ledger = { eventStore: new MemoryEventStore(), documentStore, clock: Date.now, close: () => documentStore.close() };
  });
  afterEach(() => ledger.close());

  it('shows a rebuild that was ordered', async () => {
    const metrics = new Metrics();
    metrics.watchProjections(() => viewStatuses(ledger));
    expect(states(await metrics.text())).toEqual([]);
    await beginRebuild(ledger.documentStore, processingStatus, { now: Date.now() });
    const { name, version } = processingStatus;
    expect(states(await metrics.text())).toEqual([
      `ledger_projection_rebuild_state{projection="${name}",version="${version}",state="booting"} 1`,
    ]);
  });
});
