import { Argument, Command, Option } from 'commander';
import { getChanges, StreamCache, streamReader } from '#application';
import type { EventStore } from '#event-store';
import type { Instant } from '#kernel';
import { rowOf } from '../audit-rows.ts';
import { withLedger } from '../ledger.ts';
import { instant, requiredControllerOption, subjectRef } from '../options.ts';
import { printTable, type Row } from '../output.ts';
import type { Shell } from '../shell.ts';

interface Options {
  readonly controller: string;
  readonly from: Instant;
  readonly to?: Instant;
  readonly fromKnownAt?: Instant;
  readonly toKnownAt?: Instant;
  readonly json?: true;
}

type Changes = NonNullable<Awaited<ReturnType<typeof getChanges>>>;

/** `ledger diff <subjectRef>`: what differs between two moments of a data subject, from the events themselves. */
export const diffCommand = (shell: Shell): Command =>
  new Command('diff')
    .description('what differs between two moments of a data subject, and the facts between them')
    .addArgument(new Argument('<subjectRef>', 'the reference of the data subject').argParser(subjectRef))
    .addOption(requiredControllerOption())
    .addOption(new Option('--from <time>', 'the one moment').argParser(instant).makeOptionMandatory())
    .option('--to <time>', 'the other (default: now)', instant)
    .option('--from-known-at <time>', 'the one by what was recorded then (default: by all that is recorded)', instant)
    .option('--to-known-at <time>', 'the other by what was recorded then', instant)
    .option('--json', 'one JSON object')
    .action((reference: string, options: Options) =>
      withLedger(shell, async ({ eventStore }) => {
        const changes = await changesOf(eventStore, shell, reference, options);
        if (options.json) return shell.print(JSON.stringify(changes, positionAsText));
        return print(shell, changes);
      }),
    );

async function changesOf(events: EventStore, { clock }: Shell, reference: string, options: Options) {
  const { controller: controllerId, from, to, fromKnownAt, toKnownAt } = options;
  const head = async () => (await events.endAfter(0n)).position;
  const sources = { streams: streamReader(new StreamCache(events), head), clock, events };
  const found = (await getChanges(sources, {
    ...{ controllerId, subjectRef: reference },
    from: { at: from, ...(fromKnownAt && { knownAt: fromKnownAt }) },
    to: { ...(to && { at: to }), ...(toKnownAt && { knownAt: toKnownAt }) },
  }))!;
  const { position: _, ...changes } = found;
  return { ...changes, events: found.events.map(rowOf) };
}

const positionAsText = (_: string, value: unknown): unknown => (typeof value === 'bigint' ? value.toString() : value);

async function print(shell: Shell, { changes, events }: Awaited<ReturnType<typeof changesOf>>): Promise<void> {
  const printed = await printTable(shell, changes.map(cellsOf));
  if (printed === 0) shell.print('Nothing differs.');
  if (events.length === 0) return;
  shell.print('\nBetween them');
  await printTable(
    shell,
    events.map(({ revision, recordedAt, receivedAt, type, actor }) => ({
      revision,
      recordedAt,
      receivedAt,
      type,
      actor: actor.role,
    })),
  );
}

const cellsOf = ({ kind, id, before, after }: Changes['changes'][number]): Row => ({
  kind,
  id,
  before: stateOf(before),
  after: stateOf(after),
});

/** Of an entry without a state only whether it is there. */
const stateOf = (entry: object | undefined): string => (entry ? ((entry as { state?: string }).state ?? 'there') : '');
