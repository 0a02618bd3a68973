import { Argument, Command } from 'commander';
import type { Order, ProjectionStatus, ReadModel } from '#projections';
import { printTable } from '../output.ts';
import type { Shell } from '../shell.ts';
import { withViews, type Views } from '../views.ts';
import { ordered, waitOption } from './give-order.ts';
import { namedView, statusesOf } from './named-view.ts';
import { skipCommand } from './skip.command.ts';

/** `ledger projection <verb> <name>`: looks at one view, or orders its projector to do something, in whatever process it runs. */
export const projectionCommand = (shell: Shell): Command =>
  new Command('projection')
    .description('look at one view, pause or resume it, or have it skip an event')
    .addCommand(skipCommand(shell))
    .addCommand(showCommand(shell))
    .addCommand(
      orderCommand(shell, 'pause', 'stop updating the view until `resume`, also over restarts; decisions from it turn stale'),
    )
    .addCommand(orderCommand(shell, 'resume', 'go on with the view, or try the event again that it stopped at'));

const viewArgument = (): Argument => new Argument('<name>', 'the view, e.g. processing-status').argParser(namedView);

const showCommand = (shell: Shell): Command =>
  new Command('show')
    .description('the status of one view')
    .addArgument(viewArgument())
    .option('--json', 'one JSON object')
    .action((model: ReadModel, { json }: { json?: true }) =>
      withViews(shell, async (views) => printStatus(shell, await statusOf(shell, views, model), json)),
    );

const orderCommand = (shell: Shell, order: Order, description: string): Command =>
  new Command(order)
    .description(description)
    .addArgument(viewArgument())
    .addOption(waitOption())
    .option('--json', 'one JSON object')
    .action((model: ReadModel, { wait, json }: { wait: number; json?: true }) =>
      withViews(shell, async (views) => {
        const carriedOut = await ordered(shell, views, model, order, wait);
        await printStatus(shell, { ...(await statusOf(shell, views, model)), carriedOut }, json);
      }),
    );

const statusOf = async (shell: Shell, views: Views, model: ReadModel): Promise<ProjectionStatus> =>
  (await statusesOf([model], views, shell))[0]!;

async function printStatus(
  shell: Shell,
  status: ProjectionStatus & { readonly carriedOut?: boolean },
  json?: true,
): Promise<void> {
  if (json) return shell.print(JSON.stringify(status));
  const { stoppedAt, ...fields } = status;
  const lines = Object.entries({ ...fields, ...(stoppedAt && withPrefix('stopped at ', stoppedAt)) });
  await printTable(
    shell,
    lines.map(([field, value]) => ({ field, value: String(value) })),
  );
}

const withPrefix = (prefix: string, fields: object): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(fields).map(([field, value]) => [prefix + field, value]));
