import { Command } from 'commander';
import { decodeAll } from '#application';
import type { EventStore } from '#event-store';
import { streams } from '#kernel';
import { rowOf } from '../audit-rows.ts';
import { withLedger } from '../ledger.ts';
import { controllerOption, subjectRef } from '../options.ts';
import { counted, printJson, printTable } from '../output.ts';
import type { Shell } from '../shell.ts';

/** `ledger history <subjectRef>`: one data subject's stream, as an auditor reads it. */
export const historyCommand = (shell: Shell): Command =>
  new Command('history')
    .description("one data subject's facts, oldest first")
    .argument('<subjectRef>', 'the reference of the data subject', subjectRef)
    .addOption(controllerOption())
    .option('--json', 'one JSON object a line')
    .action((reference: string, { controller, json }: { controller?: string; json?: true }) =>
      withLedger(shell, async ({ eventStore }) => {
        const rows = rowsOf(eventStore, reference, controller);
        if (json) return printJson(shell, rows);
        const printed = await printTable(shell, cells(rows));
        return shell.print(printed === 0 ? 'no facts' : `\n${counted(printed, 'fact')}`);
      }),
    );

type HistoryRow = ReturnType<typeof rowOf>;

async function* rowsOf(events: EventStore, reference: string, controller?: string): AsyncGenerator<HistoryRow> {
  // Streams are found by their whole name: without the controller every subject's events are read.
  const found =
    controller === undefined ? events.readAll(0n, ['subject']) : events.readStream(streams.subject(controller, reference));
  for await (const recorded of found) {
    for (const event of decodeAll(recorded)) if (event.subjectRef === reference) yield rowOf(event);
  }
}

async function* cells(rows: AsyncIterable<HistoryRow>) {
  for await (const { revision, recordedAt, receivedAt, type, actor, before, after } of rows)
    yield { revision, recordedAt, receivedAt, type, actor: actor.role, before: stateOf(before), after: stateOf(after) };
}

const stateOf = (change: object | undefined): string => (change as { state?: string } | undefined)?.state ?? '';
