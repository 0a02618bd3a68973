import { Command, InvalidArgumentError, Option } from 'commander';
import { eventStoreUrl, openCopyTarget, StoreUrlInvalid, type EventStoreUrl } from '#runtime';
import { maxAgesIn, withLedgerAt } from '../ledger.ts';
import type { Shell } from '../shell.ts';
import { copyLedger } from './copy-ledger.ts';
import { CopyProgress } from './progress.ts';

interface Options {
  readonly from: EventStoreUrl;
  readonly to: EventStoreUrl;
  readonly json?: true;
}

/** `ledger copy`: the whole ledger in another store, with the ids, revisions and times that it has here. */
export const copyCommand = (shell: Shell): Command =>
  new Command('copy')
    .description('copy a ledger into another event store, in its order; run again, it goes on where it was cut off')
    .addOption(storeOption('--from <url>', 'the ledger; it may be in use, what comes later is left out'))
    .addOption(storeOption('--to <url>', 'an empty place, or a copy that was begun'))
    .option('--json', 'the result as a JSON object')
    .action(({ from, to, json }: Options) =>
      withLedgerAt(from, async (ledger) => {
        const target = await openCopyTarget(to, ledger.ledgerId, maxAgesIn(shell));
        try {
          const { position: end } = await ledger.endAfter(0n);
          const progress = new CopyProgress(shell, end);
          const copied = await copyLedger(ledger, target, ({ position }) => progress.advance(position)).finally(() =>
            progress.end(),
          );
          const eventsPerSecond = progress.rate;
          if (json) return shell.print(JSON.stringify({ ...copied, eventsPerSecond }));
          shell.print(`${copied.events} events, ${copied.appended} of them written now, ${eventsPerSecond} a second.`);
          return shell.print(`The copy was read again and is equal: digest ${copied.digest}, ledger ${copied.ledgerId}.`);
        } finally {
          await target.store.close();
        }
      }),
    );

const storeOption = (flags: string, description: string): Option =>
  new Option(flags, description).makeOptionMandatory().argParser((text) => {
    try {
      return eventStoreUrl(text);
    } catch (error) {
      if (!(error instanceof StoreUrlInvalid)) throw error;
      throw new InvalidArgumentError(`It ${error.message}.`);
    }
  });
