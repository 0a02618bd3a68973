import { Command } from 'commander';
import { decisionLogOf } from '#kernel';
import { existingLogKeys } from '#runtime';
import { formatVerifierKey } from '#transparency-log';
import { logSettings, withLedger } from '../ledger.ts';
import { requiredControllerOption } from '../options.ts';
import type { Shell } from '../shell.ts';

/** `ledger log-key`: the keys that an auditor writes into a policy, one a line, for every key that signs today. */
export const logKeyCommand = (shell: Shell): Command =>
  new Command('log-key')
    .description("print the verifier keys of a controller's log, which an auditor must have from elsewhere than the service")
    .addOption(requiredControllerOption())
    .option('--decisions', 'of the log of the decisions that were answered')
    .option('--json', 'a policy for the verifier as a JSON object')
    .action(({ controller, decisions, json }: { controller: string; decisions?: true; json?: true }) =>
      withLedger(shell, async ({ eventStore }) => {
        const { originOf, signersOf } = await existingLogKeys(logSettings(shell), eventStore);
        const log = decisions ? decisionLogOf(controller) : controller;
        const verifierKeys = signersOf(log).map(({ key }) => formatVerifierKey(key));
        if (json) return shell.print(JSON.stringify({ origin: originOf(log), verifierKeys }));
        return verifierKeys.forEach((key) => shell.print(key));
      }),
    );
