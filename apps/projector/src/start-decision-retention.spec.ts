import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { decodeAll, DecisionLog } from '#application';
import { MemoryDocumentStore } from '#document-store';
import { MemoryEventStore, type EventStore } from '#event-store';
import { instantOf, StoreUnavailable } from '#kernel';
import { createLog } from '#observability';
import { collectionOf, startProjections } from '#projections';
import { logTree } from '#read-models';
import type { Ledger } from '#runtime';
import { eventually, ManualTime, Recorder, register, replacing } from '#testing';
import { startDecisionRetention } from './start-decision-retention.ts';

const day = 86_400_000;
const settings = { maxAges: { access: 0, decision: (7 * day) / 1_000 } };

describe('the retention of the decision log', () => {
  let time: ManualTime;
  let ledger: Ledger;
  let lines: string[];
  let running: { stop(): Promise<void> }[];

  beforeEach(async () => {
    time = new ManualTime();
    const eventStore = new MemoryEventStore();
    const documentStore = new MemoryDocumentStore(time.now);
    await documentStore.ensure([{ collection: collectionOf(logTree), indexes: logTree.indexes }]);
    ledger = { eventStore, documentStore, clock: time.now, close: async () => undefined };
    [lines, running] = [[], []];
  });
  afterEach(() => Promise.all(running.map((each) => each.stop())));

  const started = (over: Partial<Ledger> = {}) => {
    const log = createLog({ app: 'test', level: 'info', write: (line) => lines.push(line) });
    const retention = startDecisionRetention({ ...ledger, ...over }, { log, settings, alone: true, time });
    running.push(retention);
    return retention;
  };

  /** A tenant with a tree, and a record of each of these ages in days. */
  async function tenant(controllerId: string, ...ages: readonly number[]): Promise<void> {
    await new Recorder(ledger.eventStore, { controllerId }).purpose(register('news'));
    for (const age of ages) {
      const at = time.millis - age * day;
      const log = new DecisionLog(ledger.eventStore, () => at);
      const question = { subjectRef: 'anna', purposeId: 'news' };
      const stale = { ...{ lawfulBasis: null, perCategory: [], decisiveEvents: [], purposeVersion: null, policyVersion: null } };
      const times = { at: instantOf(at), knownAt: instantOf(at), validUntil: null, cacheUntil: null };
      const answer = { decision: 'DENY', code: 'LEDGER_STALE', ...stale, rules: null, ...times, position: null } as const;
      log.record(controllerId, { sub: String(age), roles: [], question, answer });
      await log.close();
    }
    const tree = { ledger: ledger.eventStore, documents: ledger.documentStore, time, decode: decodeAll, holder: controllerId };
    const projections = startProjections([logTree], { ...tree, takeOver: true });
    await eventually(async () => (await ledger.documentStore.load(collectionOf(logTree), [controllerId])).size > 0);
    await projections.stop();
  }

  const ages = async (controllerId: string) => {
    const found = new DecisionLog(ledger.eventStore, time.now).read(controllerId, { from: instantOf(0) });
    return (await Array.fromAsync(found)).map(({ record }) => record.sub);
  };

  it('removes what is older than it is to be kept, of every tenant, at the start and as time goes on', async () => {
    await tenant('acme', 9, 6, 0);
    await tenant('other', 20);
    started();
    await eventually(async () => (await ages('acme')).length === 2 && (await ages('other')).length === 0);
    expect(lines.map((line) => (JSON.parse(line) as { controllerId: string }).controllerId)).toEqual(['acme', 'other']);
    time.millis += 3 * day;
    await time.advance(100);
    await eventually(async () => (await ages('acme')).length === 1);
    expect(await ages('acme')).toEqual(['0']);
  });

  it('tries again a minute after a failure', async () => {
    await tenant('acme', 9);
    let failures = 1;
    const removeStream = async (stream: Parameters<NonNullable<typeof ledger.eventStore.removeStream>>[0]) => {
      if (failures-- > 0) throw new StoreUnavailable('removing');
      await ledger.eventStore.removeStream!(stream);
    };
    started({ eventStore: replacing(ledger.eventStore, { removeStream }) });
    await eventually(() => lines.length === 1);
    expect(await ages('acme')).toEqual(['9']);
    await time.advance(60_000);
    await eventually(async () => (await ages('acme')).length === 0);
  });

  it('leaves it to a server that removes by itself', async () => {
    await tenant('acme', 9);
    const retention = started({ eventStore: replacing<EventStore>(ledger.eventStore, { removeStream: undefined }) });
    await retention.stop();
    expect(await ages('acme')).toEqual(['9']);
  });
});
