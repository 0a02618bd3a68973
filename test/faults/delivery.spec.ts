import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { decodeAll } from '#application';
import { MemoryDocumentStore, openSqliteDocumentStore, type DocumentStore } from '#document-store';
import { MemoryEventStore } from '#event-store';
import { specsOf, startProjections } from '#projections';
import { readModels } from '#read-models';
import type { Ledger } from '#runtime';
import { DisturbedLedger, disturbances, type Disturbance } from './disturbed-ledger.ts';
import { faultsOfLedger } from './ledger-oracle.ts';
import { codeOf, RecordedConsents } from './recorded-consents.ts';
import { Chance, seeds } from './rounds.ts';

/** A stall is found within 3 s; what a subscription has left out, at once. */
const healedWithin = 15_000;

/**
 * @fault Events are delivered twice, late, in another order or not at all, or a subscription ends or falls silent
 * @caller decisions `LEDGER_STALE` while a view is behind
 * @durable every event; nothing is projected behind an event that is missing
 * @heals by itself: what repeats changes nothing, the rest is delivered by the next subscription
 */
describe.each(seeds)('deliveries that go wrong (FAULT_SEED=%i)', (seed) => {
  it('leave each view as a rebuild gives it', async () => {
    const outcomes = await Promise.all(disturbances.map(async (how) => [how, await outcomeOf(how)] as const));
    const healed = { disturbed: true, faults: [], decided: ['WITHDRAWN'], permitted: 0 };
    expect(Object.fromEntries(outcomes)).toEqual(Object.fromEntries(disturbances.map((how) => [how, healed])));
  });

  async function outcomeOf(how: Disturbance) {
    const chance = new Chance(seed);
    const consents = new RecordedConsents(chance);
    return withLedger(async (ledger) => {
      const { eventStore, documentStore: documents } = ledger;
      const source = new DisturbedLedger(eventStore, how, chance, how === 'silent' ? 1 : 4);
      const projections = startProjections(readModels, {
        ledger: source.ledger,
        documents,
        decode: decodeAll,
        holder: randomUUID(),
      });
      const codes: Promise<string>[] = [];
      try {
        await consents.begin(eventStore);
        for (let turn = 0; turn < 12; turn++) {
          // Batches stay small.
          await delay(2);
          await consents.record(eventStore, 3, (subjectRef) => codes.push(codeOf(ledger, subjectRef)));
        }
        const answers = await Promise.all(codes);
        const faults = await lastFaults(ledger);
        const permitted = answers.filter((code) => code === 'PERMITTED').length;
        return { disturbed: source.disturbed > 0, faults, decided: await consents.decided(ledger), permitted };
      } finally {
        await projections.stop();
      }
    });
  }

  /** Views in memory and in a file by turns. */
  async function withLedger<Result>(work: (ledger: Ledger) => Promise<Result>): Promise<Result> {
    const folder = mkdtempSync(join(tmpdir(), 'delivery-'));
    const file = join(folder, 'views.sqlite');
    const documentStore: DocumentStore =
      seed % 2 === 0 ? new MemoryDocumentStore(Date.now) : await openSqliteDocumentStore({ file, clock: Date.now });
    await documentStore.ensure(readModels.flatMap(specsOf));
    try {
      return await work({ eventStore: new MemoryEventStore(), documentStore, clock: Date.now, close: async () => undefined });
    } finally {
      await documentStore.close();
      rmSync(folder, { recursive: true });
    }
  }

  /** What is still wrong after as much time as a stall takes. */
  async function lastFaults(ledger: Ledger): Promise<readonly string[]> {
    const until = performance.now() + healedWithin;
    for (;;) {
      const faults = await faultsOfLedger(ledger);
      if (faults.length === 0 || performance.now() > until) return faults;
      await delay(100);
    }
  }
});
