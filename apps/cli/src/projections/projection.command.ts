import { Command } from 'commander';
import type { Order, ReadModel } from '#projections';
import type { Shell } from '../shell.ts';
import { withViews } from '../views.ts';
import { flipCommand } from './flip.command.ts';
import { ordered, waitOption } from './give-order.ts';
import { printStatus, statusOf } from './print-status.ts';
import { rebuildCommand } from './rebuild.command.ts';
import { skipCommand } from './skip.command.ts';
import { viewArgument } from './view-argument.ts';

/** `ledger projection <verb> <name>`: looks at one view, or orders its projector to do something, in whatever process it runs. */
export const projectionCommand = (shell: Shell): Command =>
  new Command('projection')
    .description('look at one view, pause or resume it, rebuild and flip it, or have it skip an event')
    .addCommand(skipCommand(shell))
    .addCommand(showCommand(shell))
    .addCommand(rebuildCommand(shell))
    .addCommand(flipCommand(shell))
    .addCommand(
      orderCommand(shell, 'pause', 'stop updating the view until `resume`, also over restarts; decisions from it turn stale'),
    )
    .addCommand(orderCommand(shell, 'resume', 'go on with the view, or try the event again that it stopped at'));

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
