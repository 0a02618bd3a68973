/**
 * Follows one request, or the events of a ledger into the views, and prints which files of the built service ran on the way:
 * `node test/docs/walk.ts command|event|decision`. Each app runs alone, so that nothing else is in the list.
 */
import { Session } from 'node:inspector/promises';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { developmentKey } from '#access';
import { createLog, Metrics } from '#observability';
import { openLedger, settingsFrom, type Boot } from '#runtime';
import { startProcess } from '../../tools/service-process.ts';

type CommandApi = typeof import('../../apps/command-api/src/start.ts');
type QueryApi = typeof import('../../apps/query-api/src/start.ts');
type Projector = typeof import('../../apps/projector/src/start-read-models.ts');

const built = <App>(path: string): Promise<App> =>
  import(new URL(`../../dist/apps/${path}.js`, import.meta.url).href) as Promise<App>;

const folder = mkdtempSync(join(tmpdir(), 'consent-ledger-walk-'));
const stores = { EVENT_STORE_URL: `embedded:${folder}`, DOCUMENT_STORE_URL: `embedded:${folder}` };
const settings = settingsFrom({ ...stores, PORT: '0', LOG_LEVEL: 'silent' });
const boot: Boot = { settings, log: createLog({ app: 'walk', level: 'silent' }), metrics: new Metrics(), clock: Date.now };

const session = new Session();
session.connect();
await session.post('Profiler.enable');
await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: false });

/** The files of which a function was called since this was last asked. */
async function filesRun(): Promise<readonly string[]> {
  const { result } = await session.post('Profiler.takePreciseCoverage');
  const ran = result.filter(({ functions }) => functions.some(({ ranges }) => ranges[0]!.count > 0));
  return ran.flatMap(({ url }) => /\/dist\/((?:apps|libs)\/.*)\.js$/.exec(url)?.slice(1) ?? []).map((path) => `${path}.ts`);
}

const key = await developmentKey({ folder, production: false, clock: Date.now });
const roles = ['admin', 'service-command', 'service-decision'] as const;
const token = await key.mint({ controller: 'acme', roles, sub: 'walker' });
const subjectRef = 'q1Zk0Yx3TnW5sVb8LcDf2A';
let sent = 0;

async function post(base: string, path: string, body: object): Promise<Record<string, unknown>> {
  const headers = {
    authorization: `Bearer ${token}`,
    'idempotency-key': `walk-${String(++sent).padStart(16, '0')}`,
    'content-type': 'application/json',
  };
  const answer = await fetch(base + path, { method: 'POST', headers, body: JSON.stringify(body) });
  if (answer.status > 201) throw new Error(`${path}: ${answer.status}`);
  return (await answer.json()) as Record<string, unknown>;
}

const { startCommandApi } = await built<CommandApi>('command-api/src/start');
const commands = await startCommandApi(boot);
const withdraw = () => post(commands.url, `/v1/subjects/${subjectRef}/consents/newsletter/withdrawal`, {});
const dataCategories = [{ id: 'email', necessity: 'required' }];
const purpose = { purposeId: 'newsletter', name: { en: 'Newsletter' }, lawfulBases: ['consent'], dataCategories };
await post(commands.url, '/v1/purposes', purpose);
await post(commands.url, `/v1/subjects/${subjectRef}/consents`, { purposeId: 'newsletter', consentType: 'expressed' });

const walks: Readonly<Record<string, () => Promise<readonly string[]>>> = {
  command: async () => {
    await filesRun();
    await withdraw();
    return filesRun();
  },
  event: async () => {
    await withdraw();
    const { startReadModels } = await built<Projector>('projector/src/start-read-models');
    const ledger = await openLedger(settings, { clock: Date.now, warn: () => undefined });
    await filesRun();
    const projections = startReadModels(ledger, boot);
    await delay(1_500);
    const ran = await filesRun();
    await projections.stop();
    await ledger.close();
    return ran;
  },
  decision: async () => {
    const projector = await startProcess({ folder, app: 'projector' });
    const { startQueryApi } = await built<QueryApi>('query-api/src/start');
    const queries = await startQueryApi(boot);
    const ask = () => post(queries.url, '/v1/decisions', { subjectRef, purposeId: 'newsletter' });
    await withdraw();
    while ((await ask())['code'] !== 'WITHDRAWN') await delay(50);
    await filesRun();
    await ask();
    const ran = await filesRun();
    await queries.close();
    await projector.stop();
    return ran;
  },
};

const ran = await walks[process.argv[2]!]!();
await commands.close();
rmSync(folder, { recursive: true, force: true });
process.stdout.write(JSON.stringify(ran));
