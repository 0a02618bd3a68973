import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { ledgerCategories, streams } from '#kernel';
import { events, idsOf } from '../conformance/store-fixture.ts';
import type { EventStore } from '../port/event-store.port.ts';
import { type TemporaryLedger, temporaryLedger } from '../testing/temporary-ledger.ts';

describe("the index of each controller's events", () => {
  let ledger: TemporaryLedger;
  beforeEach(async () => {
    ledger = await temporaryLedger();
  });
  afterEach(() => ledger.dispose());

  const read = async (store: EventStore, controllerId: string) =>
    idsOf(await Array.fromAsync(store.readAll(0n, ledgerCategories, controllerId)));
  const fill = async (store: EventStore, name: string) => {
    const sent = events(150);
    for (const [n, event] of sent.entries()) {
      await store.append(streams.subject('acme', `${name}${n}`), 'noStream', [event]);
      if (n % 3 === 0) await store.append(streams.subject('acme-eu', `${name}${n}`), 'noStream', events(1));
    }
    return idsOf(sent);
  };
  const execute = (sql: string) => {
    const file = new DatabaseSync(join(ledger.folder, 'events.sqlite'));
    try {
      return file.prepare(sql).all();
    } finally {
      file.close();
    }
  };

  it('is made for a file of an earlier version, with what it holds and what comes', async () => {
    const earlier = await ledger.open();
    const old = await fill(earlier, 'old');
    await earlier.close();
    execute('DROP TRIGGER index_controllers');
    execute('DROP TABLE controller_events');
    const store = await ledger.open();
    expect(await read(store, 'acme')).toEqual(old);
    const late = await fill(store, 'late');
    expect(await read(store, 'acme')).toEqual([...old, ...late]);
  });

  it('is what a read of one controller goes by: events of others are not looked at', async () => {
    const store = await ledger.open();
    await fill(store, 'a');
    expect(execute(`SELECT count(*) AS held FROM controller_events WHERE controller = 'acme-eu'`)).toEqual([{ held: 48 }]);
    execute(`DELETE FROM controller_events WHERE controller = 'acme-eu'`);
    expect(await read(store, 'acme-eu')).toHaveLength(2);
    expect(await read(store, 'acme')).toHaveLength(150);
  });
});
