import { Command } from 'commander';
import { decodeAll } from '#application';
import type { EventStore } from '#event-store';
import { streams, type StreamId } from '#kernel';
import { rowOf } from '../audit-rows.ts';
import { withLedger } from '../ledger.ts';
import { requiredControllerOption, subjectRef } from '../options.ts';
import { counted, printJson, printTable } from '../output.ts';
import type { Shell } from '../shell.ts';

/** `ledger history <subjectRef>`: one data subject's stream, as an auditor reads it. */
export const historyCommand = (shell: Shell): Command =>
  new Command('history')
    .description("one data subject's facts, oldest first")
    .argument('<subjectRef>', 'the reference of the data subject', subjectRef)
    .addOption(requiredControllerOption())
    .option('--json', 'one JSON object a line')
    .action((reference: string, { controller, json }: { controller: string; json?: true }) =>
      withLedger(shell, async ({ eventStore }) => {
        const rows = rowsOf(eventStore, streams.subject(controller, reference));
        if (json) return printJson(shell, rows);
        const printed = await printTable(shell, cells(rows));
        return shell.print(printed === 0 ? 'no facts' : `\n${counted(printed, 'fact')}`);
      }),
    );

type HistoryRow = ReturnType<typeof rowOf>;

async function* rowsOf(events: EventStore, stream: StreamId): AsyncGenerator<HistoryRow> {
  for await (const recorded of events.readStream(stream)) yield* decodeAll(recorded).map(rowOf);
}

async function* cells(rows: AsyncIterable<HistoryRow>) {
  for await (const { revision, recordedAt, receivedAt, type, actor, before, after } of rows)
    yield { revision, recordedAt, receivedAt, type, actor: actor.role, before: stateOf(before), after: stateOf(after) };
}

const stateOf = (change: object | undefined): string => (change as { state?: string } | undefined)?.state ?? '';
