import { Command } from 'commander';
import type { EventStore } from '#event-store';
import type { Settings } from '#runtime';
import { withLedger } from '../ledger.ts';
import { counted, printTable } from '../output.ts';
import type { Shell } from '../shell.ts';
import { openViews, withPlace } from '../views.ts';
import { checkFiles } from './files.check.ts';
import { broken, type Finding } from './finding.ts';
import { checkSeals } from './seals.check.ts';
import { checkStreams } from './streams.check.ts';
import { checkViews } from './views.check.ts';

/** `ledger check`: whether the ledger is intact and every view equals a replay. */
export const checkCommand = (shell: Shell): Command =>
  new Command('check')
    .description(
      'check the chain of events, hold it against the sealed checkpoints, and compare every view with a replay; exit code 1 when anything is wrong',
    )
    .option('--json', 'one JSON object a line')
    .action(({ json }: { json?: true }) =>
      withLedger(shell, async ({ eventStore, settings }) => {
        const findings = [
          ...checkFiles(settings),
          ...(await checkStreams(eventStore)),
          ...(await checkSeals(eventStore)),
          ...(await views(shell, eventStore, settings)),
        ];
        const faults = findings.reduce((sum, finding) => sum + finding.faults, 0);
        if (faults > 0) shell.fail();
        if (json) for (const finding of findings) shell.print(JSON.stringify(finding));
        else await printFindings(shell, findings, faults);
      }),
    );

async function views(shell: Shell, eventStore: EventStore, settings: Settings): Promise<readonly Finding[]> {
  try {
    const documents = await openViews(shell, settings);
    if (!documents) return [];
    try {
      return await checkViews(eventStore, documents);
    } finally {
      await documents.close();
    }
  } catch (error) {
    return [broken('the views can be read', withPlace(settings, error))];
  }
}

async function printFindings(shell: Shell, findings: readonly Finding[], faults: number): Promise<void> {
  await printTable(
    shell,
    findings.map(({ check, checked, faults, first = '' }) => ({ check, checked, faults, 'first fault': first })),
  );
  shell.print(`\n${faults === 0 ? 'Nothing is wrong.' : `${counted(faults, 'fault')} found.`}`);
}
