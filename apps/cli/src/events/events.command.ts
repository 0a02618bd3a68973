import { Command, Option } from 'commander';
import { decodeAll } from '#application';
import { ledgerEvents } from '#domain';
import type { EventStore, RecordedEvent } from '#event-store';
import { controllerOf, ledgerCategories, type LedgerEvent } from '#kernel';
import { rowOf } from '../audit-rows.ts';
import { withLedger } from '../ledger.ts';
import { controllerOption, count, position } from '../options.ts';
import { counted, printJson, printTable } from '../output.ts';
import type { Shell } from '../shell.ts';

interface Filter {
  readonly controller?: string;
  readonly after: bigint;
  readonly type?: string;
  readonly limit?: number;
}

const eventTypes = Object.keys(ledgerEvents.types);

/** `ledger events`: all events, in the order of commits. */
export const eventsCommand = (shell: Shell): Command =>
  new Command('events')
    .description('list events of the ledger in the order in which they were recorded')
    .addOption(controllerOption())
    .addOption(new Option('--after <position>', 'start behind this position').argParser(position).default(0n, '0'))
    .addOption(new Option('--type <type>', 'only events of this type, e.g. ConsentWithdrawn').choices(eventTypes))
    .option('--limit <count>', 'stop after this many', count)
    .option('--json', 'one JSON object a line')
    .action(({ json, ...filter }: Filter & { json?: true }) =>
      withLedger(shell, async ({ eventStore }) => {
        const found = eventsFound(eventStore, filter);
        if (json) return printJson(shell, mapped(found, rowOf));
        const printed = await printTable(shell, mapped(found, cellsOf));
        return shell.print(printed === 0 ? 'no events' : `\n${counted(printed, 'event')}`);
      }),
    );

async function* eventsFound(events: EventStore, filter: Filter): AsyncGenerator<LedgerEvent> {
  let found = 0;
  for await (const recorded of events.readAll(filter.after, ledgerCategories)) {
    for (const event of readable(recorded, filter)) {
      if (filter.controller !== undefined && event.controllerId !== filter.controller) continue;
      if (filter.type !== undefined && event.type !== filter.type) continue;
      yield event;
      if (++found === filter.limit) return;
    }
  }
}

/** Throws `CorruptEvent` for an event that was asked for: one of another type or tenant is in nobody's way. */
function readable(recorded: RecordedEvent, { controller, type }: Filter): readonly LedgerEvent[] {
  try {
    return decodeAll(recorded);
  } catch (error) {
    if (type !== undefined && recorded.type !== type) return [];
    if (controller !== undefined && controllerOf(recorded.stream) !== controller) return [];
    throw error;
  }
}

async function* mapped<From, To>(items: AsyncIterable<From>, to: (item: From) => To): AsyncGenerator<To> {
  for await (const item of items) yield to(item);
}

const cellsOf = ({ position: at, recordedAt, stream, revision, type, actor, recordedBy }: LedgerEvent) => ({
  position: at.toString(),
  recordedAt,
  stream,
  revision,
  type,
  actor: `${actor.role} ${actor.id}`,
  recordedBy: recordedBy.sub,
});
