import { Command } from 'commander';
import { decode } from '#application';
import { streams } from '#kernel';
import { auditRow } from '#read-models';
import { withLedger } from '../ledger.ts';
import { requiredControllerOption } from '../options.ts';
import { printJson, printTable } from '../output.ts';

/** `ledger history <subjectRef>`: one data subject's stream, as an auditor reads it. */
export const historyCommand = (): Command =>
  new Command('history')
    .description("one data subject's facts, oldest first")
    .argument('<subjectRef>', 'the reference of the data subject')
    .addOption(requiredControllerOption())
    .option('--json', 'one JSON object a line')
    .action((subjectRef: string, { controller, json }: { controller: string; json?: boolean }) =>
      withLedger(async ({ eventStore }) => {
        const rows = [];
        for await (const recorded of eventStore.readStream(streams.subject(controller, subjectRef)))
          rows.push(auditRow(decode(recorded)));
        if (json) for (const row of rows) printJson(row);
        else {
          printTable(
            rows.map(({ revision, recordedAt, receivedAt, type, actor, before, after }) => ({
              revision,
              recordedAt,
              receivedAt,
              type,
              actor: actor.role,
              before: stateOf(before),
              after: stateOf(after),
            })),
            `${rows.length} facts`,
          );
        }
      }),
    );

const stateOf = (change: object | undefined): string => (change as { state?: string } | undefined)?.state ?? '';
