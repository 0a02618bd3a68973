import { Command } from 'commander';
import type { Order, ReadModel } from '#projections';
import type { Shell } from '../shell.ts';
import { withViews } from '../views.ts';
import { flipCommand } from './flip.command.ts';
import { goesOn, ordered, standsStill, waitOption } from './give-order.ts';
import { printStatus, statusOf } from './print-status.ts';
import { rebuildCommand } from './rebuild.command.ts';
import { skipCommand } from './skip.command.ts';
import { viewArgument } from './view-argument.ts';

/** The view runs as it is. */
class NothingToResume extends Error {
  readonly code = 'NOT_PAUSED';

  constructor() {
    super('The view is neither paused nor stopped: there is nothing to resume.');
  }
}

/** `ledger projection <verb> <name>`: looks at one view, or orders its projector to do something, in whatever process it runs. */
export const projectionCommand = (shell: Shell): Command =>
  new Command('projection')
    .description('look at one view, pause or resume it, rebuild and flip it, or have it skip an event')
    .addCommand(skipCommand(shell))
    .addCommand(showCommand(shell))
    .addCommand(rebuildCommand(shell))
    .addCommand(flipCommand(shell))
    .addCommand(
      orderCommand(
        shell,
        'pause',
        'stop updating the view until `resume`, also over restarts; decisions from it turn stale; exit code 1 when no projector did',
      ),
    )
    .addCommand(
      orderCommand(
        shell,
        'resume',
        'go on with the view, or try the event again that it stopped at; exit code 1 when it does not run',
      ),
    );

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
        if (order === 'resume' && !(await standsStill(views, model))) throw new NothingToResume();
        const carriedOut = await ordered(shell, views, model, order, wait);
        if (!carriedOut || (order === 'resume' && !(await goesOn(views, model, wait)))) shell.fail();
        await printStatus(shell, { ...(await statusOf(shell, views, model)), carriedOut }, json);
      }),
    );
