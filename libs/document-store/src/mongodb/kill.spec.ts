import { describe, expect, it } from '@jest/globals';
import { setTimeout as delay } from 'node:timers/promises';
import { batch, write } from '../conformance/store-fixture.ts';
import { onForeignMongo } from '../testing/mongo-under-test.ts';
import type { MongoDocumentStore } from './mongo-document-store.ts';
import { shortOfTime } from './testing/admin.ts';

const rounds = Number(process.env['KILL_ROUNDS'] ?? 3) > 3 ? 6 : 2;
const writers = 4;

/** One view each, so that each commits without waiting for another. */
class Writer {
  acknowledged = 0n;
  readonly #store: MongoDocumentStore;
  readonly #projection: string;

  constructor(store: MongoDocumentStore, number: number) {
    this.#store = store;
    this.#projection = `writer-${number}.v1`;
  }

  /** Commits one batch after the other until the server is killed. */
  async run(until: AbortSignal): Promise<void> {
    const { checkpoint } = await this.#store.progress(this.#projection);
    for (let at = checkpoint?.position ?? 0n; !until.aborted; at += 1n) {
      const counter = (await this.#store.load('people.v1', [this.#projection])).get(this.#projection);
      // As a projector does: a document that already holds the event is left alone.
      const due = counter === undefined || counter.position <= at;
      const writes = due ? [write(this.#projection, counter?.position ?? 'absent', at + 1n, { team: `${at + 1n}` })] : [];
      const checkpointed = { ledgerId: 'ledger', position: at + 1n };
      const { kind } = await this.#store.commit(batch(writes, { projection: this.#projection, checkpoint: checkpointed }));
      expect(kind).toBe('committed');
      this.acknowledged = at + 1n;
    }
  }

  /** Nothing that was acknowledged is lost, and the checkpoint is never ahead of the document. */
  async check(): Promise<void> {
    const { checkpoint } = await this.#store.progress(this.#projection);
    const counter = (await this.#store.load('people.v1', [this.#projection])).get(this.#projection);
    expect(checkpoint!.position).toBeGreaterThanOrEqual(this.acknowledged);
    expect(counter!.position).toBeGreaterThanOrEqual(checkpoint!.position);
    expect(counter!.body).toEqual({ team: `${counter!.position}` });
  }
}

onForeignMongo(
  'a MongoDB server that is killed under commits',
  (_mode, server) => {
    /**
     * @fault kill -9 of MongoDB
     * @caller decisions `LEDGER_STALE`, reads 503
     * @durable every batch that was acknowledged
     * @heals by itself, on the same connection
     */
    describe('and started again', () => {
      it('has lost nothing that was acknowledged, and the same connection goes on', async () => {
        const store = await shortOfTime(server().url('kill'), { deadlines: { read: 2_000, write: 2_000, maintenance: 5_000 } });
        const all = Array.from({ length: writers }, (_, number) => new Writer(store, number));
        for (let round = 0; round < rounds; round++) {
          const ending = new AbortController();
          const running = all.map((writer) => writer.run(ending.signal));
          const stopped = Promise.allSettled(running);
          await delay(300 + Math.random() * 400);
          await server().kill();
          for (const { reason } of (await stopped) as PromiseRejectedResult[])
            expect(reason).toMatchObject({ code: 'STORE_UNAVAILABLE' });
          ending.abort();
          await server().start();
          for (const writer of all) await writer.check();
        }
        expect(all.every(({ acknowledged }) => acknowledged > 5n)).toBe(true);
        await store.close();
      });
    });
  },
  { syncOnCommit: true },
);
