import { Command } from 'commander';
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
    .option('--json', 'a policy for the verifier as a JSON object')
    .action(({ controller, json }: { controller: string; json?: true }) =>
      withLedger(shell, async ({ eventStore }) => {
        const { originOf, signersOf } = await existingLogKeys(logSettings(shell), eventStore);
        const verifierKeys = signersOf(controller).map(({ key }) => formatVerifierKey(key));
        if (json) return shell.print(JSON.stringify({ origin: originOf(controller), verifierKeys }));
        return verifierKeys.forEach((key) => shell.print(key));
      }),
    );
