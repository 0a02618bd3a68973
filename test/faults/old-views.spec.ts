import { cpSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newSubjectRef } from '#testing';
import type { ServiceProcess, Started } from '../../tools/service-process.ts';
import { register } from '../support/catalogue.ts';
import type { Answer, HttpClient, Json } from '../support/http-client.ts';
import { LedgerFolder } from '../support/ledger-folder.ts';
import { faultsOf } from './ledger-oracle.ts';
import { Chance, fewSeeds } from './rounds.ts';
import { acknowledgementIn } from './workload.ts';

const ofEvents = (file: string): boolean => file.startsWith('events.') || file === 'ledger.json';
const ofViews = (file: string): boolean => file.startsWith('views.');

function remove({ path }: LedgerFolder, wanted: (file: string) => boolean): void {
  for (const file of readdirSync(path).filter(wanted)) rmSync(join(path, file));
}

/** Puts the event files of one folder in the place of another's, as a restore does while the service is down. */
function restoreEvents(from: LedgerFolder, to: LedgerFolder): void {
  remove(to, ofEvents);
  for (const file of readdirSync(from.path).filter(ofEvents)) cpSync(join(from.path, file), join(to.path, file));
}

/** A copy of the files of a service, taken while it was down. */
function copyOf({ path }: LedgerFolder): LedgerFolder {
  const copy = new LedgerFolder();
  cpSync(path, copy.path, { recursive: true });
  return copy;
}

/**
 * @fault An older or another ledger lies under the views
 * @caller decisions from views `LEDGER_STALE`, reads 503, not ready; `consistency: strong` answers from the ledger
 * @durable the ledger that is there
 * @heals with the right stores, or once the views are moved away and made anew
 */
describe.each(fewSeeds)('a ledger whose views show a consent (FAULT_SEED=%i)', (seed) => {
  const chance = new Chance(seed);
  const subjectRef = newSubjectRef();
  /** Has withdrawn what the views show of the others. */
  const withdrew = newSubjectRef();
  /** The ledger with the consent, itself before the consent, and another in which nobody consented. */
  const [consented, foreign] = [new LedgerFolder(), new LedgerFolder()];
  let backup: LedgerFolder;
  let folder: LedgerFolder;

  beforeAll(async () => {
    for (const each of [consented, foreign]) await served(each, async (_, as) => register(await as('admin'), 'newsletter'));
    backup = copyOf(consented);
    await served(consented, async (_, as) => {
      for (const each of [subjectRef, withdrew]) await give(await as('operator'), each);
      for (let more = chance.below(10); more > 0; more--) await give(await as('operator'), newSubjectRef());
      acknowledgementIn(await (await as('operator')).post(`/v1/subjects/${withdrew}/consents/newsletter/withdrawal`));
      expect((await ask(await as('operator'))).body).toMatchObject({ decision: 'PERMIT' });
    });
  });
  afterAll(() => Promise.all([consented, foreign, backup].map((each) => each.end())));
  beforeEach(() => void (folder = copyOf(consented)));
  afterEach(() => folder.end());

  type Work = (service: ServiceProcess, as: (role: 'admin' | 'operator') => Promise<HttpClient>) => Promise<void>;
  /** Runs a service for as long as the work goes on. */
  async function served(on: LedgerFolder, work: Work, how: Omit<Started, 'folder'> = {}): Promise<void> {
    const service = await on.start(how);
    const memory = { position: 0n };
    await work(service, (role) => on.caller(service, [role], { memory }));
    expect(await service.stop()).toBe(0);
  }

  const give = async (client: HttpClient, subject: string) =>
    acknowledgementIn(
      await client.post(`/v1/subjects/${subject}/consents`, { purposeId: 'newsletter', consentType: 'expressed' }),
    );
  const ask = (client: HttpClient, consistency = 'projected', about = subjectRef): Promise<Answer> =>
    client.post('/v1/decisions', { subjectRef: about, purposeId: 'newsletter', consistency });

  /** Nothing may be answered from the views of another ledger. */
  const answersNothingOld: Work = async (service, as) => {
    const client = await as('operator');
    for (let question = 0; question < 20; question++)
      expect(await ask(client)).toMatchObject({ status: 200, body: { decision: 'DENY', code: 'LEDGER_STALE', position: null } });
    expect((await ask(client, 'strong')).body).toMatchObject({ decision: 'DENY', code: 'UNKNOWN' });
    for (const read of [`/v1/subjects/${subjectRef}/status`, `/v1/subjects/${subjectRef}/history`])
      expect(await client.get(read)).toMatchObject({ status: 503, body: { code: 'LEDGER_STALE' } });
    const { items } = (await client.get('/v1/projections')).body as unknown as { items: Json[] };
    expect(items).not.toHaveLength(0);
    for (const view of items) expect(view).toMatchObject({ state: 'stopped', error: 'VIEW_OF_ANOTHER_LEDGER' });
    expect((await fetch(`${service.url}/health/ready`)).status).toBe(503);
  };

  it('does not show it from the views once an older event file was restored', async () => {
    restoreEvents(backup, folder);

    await served(folder, answersNothingOld, { unready: true });
  });

  it('does not show it either when the restored ledger has gone on past the views', async () => {
    restoreEvents(backup, folder);
    await served(
      folder,
      async (_, as) => {
        for (let more = 0; more < 1 + chance.below(20); more++) await give(await as('operator'), newSubjectRef());
      },
      { unready: true },
    );

    await served(folder, answersNothingOld, { unready: true });
  });

  it("does not show it when another ledger's event files lie beside the views", async () => {
    restoreEvents(foreign, folder);

    await served(folder, answersNothingOld, { unready: true });
  });

  it('does not show it when the service is pointed at another ledger', async () => {
    const env = { DOCUMENT_STORE_URL: `embedded:${folder.path}` };

    await served(foreign, answersNothingOld, { env, unready: true });
  });

  it('shows it again from views that were lost and are rebuilt', async () => {
    remove(folder, ofViews);

    await served(folder, async (_, as) => {
      expect((await ask(await as('operator'))).body).toMatchObject({ decision: 'PERMIT' });
      expect((await ask(await as('operator'), 'projected', withdrew)).body).toMatchObject({ code: 'WITHDRAWN' });
    });
    expect(await faultsOf(folder.path, [])).toEqual([]);
  });
});
