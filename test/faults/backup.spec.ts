import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openSqliteEventStore } from '#event-store';
import { storedCategories } from '#kernel';
import { entryOf, localEnv, type ServiceProcess } from '../../tools/service-process.ts';
import { register } from '../support/catalogue.ts';
import { LedgerFolder } from '../support/ledger-folder.ts';
import { faultsOf } from './ledger-oracle.ts';
import { codesOfWithdrawn } from './withdrawn-answers.ts';
import { History, ownSubjects, purposes, Writer } from './workload.ts';

const callers = 16;
const backups = process.env['FULL'] === 'true' ? 5 : 1;

/**
 * @fault A backup is taken under load, and restored later
 * @caller nothing while it is taken; after a restore the views of later are not answered from (`LEDGER_STALE`)
 * @durable all that was acknowledged before the backup began
 * @heals views of the backup catch up; views of later are moved away by the operator and made anew
 */
describe(`backups of a ledger that is written by ${callers} callers (${backups})`, () => {
  const folder = new LedgerFolder();
  const restored = Array.from({ length: backups }, () => new LedgerFolder());
  /** What had been acknowledged when each backup began. */
  const before: History[] = [];
  const history = new History();
  let service: ServiceProcess;

  beforeAll(async () => {
    service = await folder.start();
    const admin = await folder.caller(service, ['admin']);
    for (const purposeId of purposes) await register(admin, purposeId);
    const client = await folder.caller(service, ['operator']);
    let done = false;
    const writers = Array.from({ length: callers }, () => new Writer(ownSubjects(history), history));
    const writing = Promise.all(writers.map((writer) => writer.write(client, () => done)));
    for (const [n, { path }] of restored.entries()) {
      while (history.withdrawn.length < 20 * (n + 1)) await delay(20);
      before.push({ acknowledged: [...history.acknowledged], withdrawn: [...history.withdrawn] });
      expect(await backUp(path)).toEqual({ code: 0, complaint: '' });
    }
    done = true;
    await writing;
  });
  afterAll(() => Promise.all([folder, ...restored].map((each) => each.end())));

  async function backUp(to: string) {
    const child = spawn(process.execPath, [entryOf('cli'), 'backup', to], { env: localEnv(folder.path) });
    const [complaint, [code]] = await Promise.all([text(child.stderr), once(child, 'exit') as Promise<[number | null]>]);
    return { code, complaint };
  }

  const eventIdsOf = async ({ path }: LedgerFolder): Promise<readonly string[]> => {
    const store = await openSqliteEventStore({ folder: path, production: true, init: false });
    const ids = await Array.fromAsync(store.readAll(0n, storedCategories), ({ eventId }) => eventId);
    await store.close();
    return ids;
  };

  it('hold the beginning of the ledger, and in it all that was acknowledged before', async () => {
    const all = await eventIdsOf(folder);
    for (const [n, backup] of restored.entries()) {
      const ids = await eventIdsOf(backup);
      expect(ids).toEqual(all.slice(0, ids.length));
      const promised = before[n]!.acknowledged.flatMap(({ events }) => events.map(({ eventId }) => eventId));
      expect(promised.length).toBeGreaterThan(0);
      expect(promised.filter((id) => !ids.includes(id))).toEqual([]);
    }
  });

  it('serve as the ledger of that moment: their views catch up, and every stream and view is whole', async () => {
    for (const [n, backup] of restored.entries()) {
      const again = await backup.start();
      expect(await codesOfWithdrawn(await backup.caller(again, ['operator']), before[n]!)).toEqual(['WITHDRAWN']);
      expect(await again.stop()).toBe(0);
      expect(await faultsOf(backup.path, before[n]!.acknowledged)).toEqual([]);
    }
  });

  it('put back under the views of later are found out: nothing is answered from these', async () => {
    expect(await service.stop()).toBe(0);
    const ofEvents = (file: string): boolean => file.startsWith('events.') || file === 'ledger.json';
    for (const file of readdirSync(folder.path).filter(ofEvents)) rmSync(join(folder.path, file));
    for (const file of readdirSync(restored[0]!.path).filter(ofEvents))
      cpSync(join(restored[0]!.path, file), join(folder.path, file));

    const again = await folder.start({ unready: true });
    const auditor = await folder.caller(again, ['operator']);
    const { items } = (await auditor.get('/v1/projections')).body as unknown as { items: { state: string; error?: string }[] };
    expect(items.filter(({ error }) => error !== 'VIEW_OF_ANOTHER_LEDGER')).toEqual([]);
    expect((await fetch(`${again.url}/health/ready`)).status).toBe(503);
  });
});
