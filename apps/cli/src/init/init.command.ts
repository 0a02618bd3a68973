import { Command } from 'commander';
import { openEvents } from '#runtime';
import { storeSettings } from '../ledger.ts';
import type { Shell } from '../shell.ts';

/** `ledger init`: makes the ledger where there is none; the services of production never do. */
export const initCommand = (shell: Shell): Command =>
  new Command('init')
    .description('make the ledger that EVENT_STORE_URL names, unless it is there; prints its id')
    .action(async () => {
      const events = await openEvents({ ...storeSettings(shell), production: true, ledgerInit: true });
      shell.print(events.ledgerId);
      await events.close();
    });
