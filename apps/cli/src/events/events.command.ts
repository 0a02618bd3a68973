import { Command } from 'commander';
import { decode } from '#application';
import { ledgerCategories, type LedgerEvent } from '#kernel';
import { auditRow } from '#read-models';
import { withLedger } from '../ledger.ts';
import { printJson, printTable } from '../output.ts';
import { controllerOption, position } from '../options.ts';

interface Options {
  readonly controller?: string;
  readonly after: bigint;
  readonly type?: string;
  readonly limit: number;
  readonly json?: boolean;
}

/** `ledger events`: the ledger itself, in the order of its commits. */
export const eventsCommand = (): Command =>
  new Command('events')
    .description('list events of the ledger in the order in which they were recorded')
    .addOption(controllerOption())
    .option('--after <position>', 'start behind this position', position, 0n)
    .option('--type <type>', 'only events of this type, e.g. ConsentWithdrawn')
    .option('--limit <count>', 'stop after this many', Number, Number.POSITIVE_INFINITY)
    .option('--json', 'one JSON object a line')
    .action((options: Options) =>
      withLedger(async ({ eventStore }) => {
        const rows: LedgerEvent[] = [];
        let count = 0;
        for await (const recorded of eventStore.readAll(options.after, ledgerCategories)) {
          if (count >= options.limit) break;
          const event = decode(recorded);
          if (options.controller !== undefined && event.controllerId !== options.controller) continue;
          if (options.type !== undefined && event.type !== options.type) continue;
          count++;
          if (options.json) printJson(auditRow(event));
          else rows.push(event);
        }
        if (!options.json) printTable(rows.map(rowOf), `${count} events`);
      }),
    );

const rowOf = ({ position: at, recordedAt, stream, revision, type, actor, recordedBy }: LedgerEvent) => ({
  position: at.toString(),
  recordedAt,
  stream,
  revision,
  type,
  actor: `${actor.role} ${actor.id}`,
  recordedBy: recordedBy.sub,
});
