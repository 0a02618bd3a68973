import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Command } from 'commander';
import { openMongoDocumentStore, openSqliteDocumentStore, viewsFile, type DocumentStore } from '#document-store';
import type { EventStore } from '#event-store';
import { StoreUnavailable } from '#kernel';
import type { Settings } from '#runtime';
import { withLedger } from '../ledger.ts';
import { counted, printTable } from '../output.ts';
import type { Shell } from '../shell.ts';
import { broken, type Finding } from './finding.ts';
import { checkStreams } from './streams.check.ts';
import { checkViews } from './views.check.ts';

/** `ledger check`: whether the ledger is intact and every view equals a replay. */
export const checkCommand = (shell: Shell): Command =>
  new Command('check')
    .description('check the chain of events and compare every view with a replay; exit code 1 when anything is wrong')
    .option('--json', 'one JSON object a line')
    .action(({ json }: { json?: true }) =>
      withLedger(shell, async ({ eventStore, settings }) => {
        const findings = [...(await checkStreams(eventStore)), ...(await views(shell, eventStore, settings))];
        const faults = findings.reduce((sum, finding) => sum + finding.faults, 0);
        if (faults > 0) shell.fail();
        if (json) for (const finding of findings) shell.print(JSON.stringify(finding));
        else await printFindings(shell, findings, faults);
      }),
    );

async function views(shell: Shell, eventStore: EventStore, settings: Settings): Promise<readonly Finding[]> {
  try {
    const documents = await openToCheck(shell, settings);
    if (!documents) return [];
    try {
      return await checkViews(eventStore, documents);
    } finally {
      await documents.close();
    }
  } catch (error) {
    return [
      broken(
        'the views can be read',
        settings.documentStore.kind === 'mongodb' ? awayFrom(settings.documentStore, error) : error,
      ),
    ];
  }
}

/** Undefined when there is no file of views: a check makes none. */
async function openToCheck(shell: Shell, { documentStore: url }: Settings): Promise<DocumentStore | undefined> {
  if (url.kind === 'mongodb') return openMongoDocumentStore({ url: url.url, clock: shell.clock });
  const file = join(url.folder, viewsFile);
  if (existsSync(file)) return openSqliteDocumentStore({ file, clock: shell.clock });
  shell.warn(`There are no views in ${url.folder}; the service makes them from the ledger when it starts.`);
  return undefined;
}

/** Names the server that is away. */
const awayFrom = ({ place }: { readonly place: string }, error: unknown): unknown =>
  error instanceof StoreUnavailable ? new StoreUnavailable(place, { cause: error }) : error;

async function printFindings(shell: Shell, findings: readonly Finding[], faults: number): Promise<void> {
  await printTable(
    shell,
    findings.map(({ check, checked, faults, first = '' }) => ({ check, checked, faults, 'first fault': first })),
  );
  shell.print(`\n${faults === 0 ? 'Nothing is wrong.' : `${counted(faults, 'fault')} found.`}`);
}
