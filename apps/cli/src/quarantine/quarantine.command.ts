import { Argument, Command } from 'commander';
import { decodeAll } from '#application';
import type { DocumentStore } from '#document-store';
import { categoryOf } from '#kernel';
import {
  collectionOf,
  eventIn,
  liveGeneration,
  skippedStatuses,
  type SkippedStatus,
  quarantineOf,
  type QuarantineEntry,
  type ReadModel,
} from '#projections';
import { readModels } from '#read-models';
import { controllerOption } from '../options.ts';
import { printTable, type Row } from '../output.ts';
import { ordered, waitOption } from '../projections/give-order.ts';
import { namedView } from '../projections/named-view.ts';
import type { Shell } from '../shell.ts';
import { withViews, type Views } from '../views.ts';

/** `ledger quarantine <verb>`: what views go on without, because an event cannot be projected: a subject, an entry of the catalogue, a tenant. */
export const quarantineCommand = (shell: Shell): Command =>
  new Command('quarantine')
    .description('list what views have in quarantine, or try it again once the cause is mended')
    .addCommand(listCommand(shell))
    .addCommand(retryCommand(shell));

const listCommand = (shell: Shell): Command =>
  new Command('list')
    .description(
      'the subjects, streams and tenants in quarantine, with the event in the way of each, and the events that were skipped',
    )
    .addOption(controllerOption())
    .option('--json', 'one JSON object a line')
    .action(({ controller, json }: { controller?: string; json?: true }) =>
      withViews(shell, async (views) => {
        const rows: (Quarantined | Skipped)[] = [];
        for (const model of quarantining)
          rows.push(...(await quarantinedIn(views.documents, model)), ...(await skippedIn(views, model)));
        const wanted = rows.filter(({ controllerId }) => controller === undefined || controllerId === controller);
        if (json) return wanted.forEach((row) => shell.print(JSON.stringify(row)));
        const printed = await printTable(shell, wanted.map(rowOf));
        if (printed === 0) shell.print('nothing is in quarantine');
      }),
    );

interface Retry {
  readonly wait: number;
  readonly json?: true;
}

const retryCommand = (shell: Shell): Command =>
  new Command('retry')
    .description('project what is in quarantine again; exit code 1 when some stay there')
    .addArgument(new Argument('[name]', 'only this view, e.g. processing-status').argParser(namedView))
    .addOption(waitOption())
    .option('--json', 'one JSON object a line')
    .action((named: ReadModel | undefined, { wait, json }: Retry) =>
      withViews(shell, async (views) => {
        const tried = (named ? [named] : quarantining).map((model) => retried(shell, views, model, wait));
        const results = (await Promise.all(tried)).filter((result) => result !== undefined);
        if (results.some(({ carriedOut, left }) => !carriedOut || left > 0)) shell.fail();
        if (json) return results.forEach((result) => shell.print(JSON.stringify(result)));
        if (
          (await printTable(
            shell,
            results.map(({ carriedOut, ...result }) => ({ ...result, 'carried out': carriedOut ? 'yes' : 'no' })),
          )) === 0
        )
          shell.print('nothing is in quarantine');
      }),
    );

/** Undefined for a view that has nothing in quarantine. */
async function retried(shell: Shell, views: Views, model: ReadModel, wait: number) {
  const before = (await quarantinedIn(views.documents, model)).length;
  if (before === 0) return undefined;
  const carriedOut = await ordered(shell, views, model, 'retry', wait);
  const left = (await quarantinedIn(views.documents, model)).length;
  return { projection: model.name, carriedOut, healed: Math.max(0, before - left), left };
}

const quarantining = readModels.filter(({ quarantines }) => quarantines !== undefined);

type Quarantined = {
  readonly projection: string;
  readonly of: 'subject' | 'stream' | 'tenant';
  /** Of a subject. */
  readonly subjectRef?: string;
  /** Of what is no subject and not the whole tenant. */
  readonly stream?: string;
} & Pick<QuarantineEntry, 'controllerId' | 'position' | 'eventId' | 'type' | 'cause'>;

async function quarantinedIn(documents: DocumentStore, model: ReadModel): Promise<readonly Quarantined[]> {
  const list = quarantineOf(await liveGeneration(documents, model));
  const found = await Array.fromAsync(documents.scan(list), ({ body }) => body as QuarantineEntry);
  return found
    .toSorted((one, other) => (one.order < other.order ? -1 : 1))
    .map((entry) => ({ projection: model.name, controllerId: entry.controllerId, ...whatOf(model, entry), ...eventIn(entry) }));
}

function whatOf({ quarantines }: ReadModel, { stream }: QuarantineEntry): Pick<Quarantined, 'of' | 'subjectRef' | 'stream'> {
  if (quarantines?.by === 'tenant') return { of: 'tenant' };
  if (categoryOf(stream) !== 'subject') return { of: 'stream', stream };
  return { of: 'subject', subjectRef: stream.slice(stream.indexOf('.') + 1) };
}

/** An event that the view went on without, as two people have had it. */
interface Skipped extends SkippedStatus {
  readonly projection: string;
  readonly controllerId: string;
  readonly of: 'skipped';
}

async function skippedIn({ events: ledger, documents }: Views, model: ReadModel): Promise<readonly Skipped[]> {
  const { condition } = await documents.progress(collectionOf(await liveGeneration(documents, model)));
  const skipped = condition?.skipped ?? [];
  const statuses = await skippedStatuses(model, skipped, { ledger, decode: decodeAll });
  return statuses.map((status, index) => ({
    ...{ projection: model.name, controllerId: skipped[index]!.controllerId, of: 'skipped' },
    ...status,
  }));
}

function rowOf(row: Quarantined | Skipped): Row {
  const { projection, controllerId, of } = row;
  return { projection, controllerId, of, name: nameOf(row), ...eventIn(row) };
}

function nameOf(row: Quarantined | Skipped): string {
  if (row.of === 'skipped') return row.projectable ? 'can be projected now' : 'cannot be projected';
  return row.subjectRef ?? row.stream ?? row.controllerId;
}
