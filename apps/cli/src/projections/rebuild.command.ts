import { setTimeout } from 'node:timers/promises';
import { Command, InvalidArgumentError, Option } from 'commander';
import {
  beginRebuild,
  cancelRebuild,
  collectionOf,
  defaultRebuildSpeed,
  inGeneration,
  leastRebuildSpeed,
  type ReadModel,
} from '#projections';
import type { Shell } from '../shell.ts';
import { withViews, type Views } from '../views.ts';
import { pollMillis, waitOption } from './give-order.ts';
import { printStatus, statusOf } from './print-status.ts';
import { viewArgument } from './view-argument.ts';

/** Nothing was ordered; each with a sentence for the person at the terminal. */
export class RebuildRefused extends Error {
  readonly code: keyof typeof sentences;

  constructor(code: keyof typeof sentences) {
    super(sentences[code]);
    this.code = code;
  }
}

const sentences = {
  REBUILD_RUNNING: 'The view is being rebuilt, or waits for its flip. `--cancel` gives that up.',
  NOT_REBUILT: 'The view is not being rebuilt.',
} as const;

interface Options {
  readonly rate: number;
  readonly wait: number;
  readonly cancel?: true;
  readonly json?: true;
}

/** `ledger projection rebuild <name>`: the projector makes the view from zero beside the live one, in collections of its own. */
export const rebuildCommand = (shell: Shell): Command =>
  new Command('rebuild')
    .description('make the view from zero beside the live one, which goes on; `show` tells how far it is, `flip` makes it live')
    .addArgument(viewArgument())
    .addOption(new Option('--rate <events>', 'events a second at most').argParser(eventsPerSecond).default(defaultRebuildSpeed))
    .option('--cancel', 'give up the rebuild')
    .addOption(waitOption())
    .option('--json', 'one JSON object')
    .action((model: ReadModel, options: Options) =>
      withViews(shell, async (views) => {
        const carriedOut = options.cancel ? await cancelled(views, model) : await begun(shell, views, model, options);
        await printStatus(shell, { ...(await statusOf(shell, views, model)), carriedOut }, options.json);
      }),
    );

async function cancelled({ documents }: Views, model: ReadModel): Promise<true> {
  if (!(await cancelRebuild(documents, model))) throw new RebuildRefused('NOT_REBUILT');
  return true;
}

/** Waits until a projector has taken it up; false when none has in time. It is made as soon as there is one. */
async function begun(shell: Shell, { documents }: Views, model: ReadModel, { rate, wait }: Options): Promise<boolean> {
  const next = await beginRebuild(documents, model, { now: shell.clock(), eventsPerSecond: rate });
  if (!next) throw new RebuildRefused('REBUILD_RUNNING');
  const projection = collectionOf(inGeneration(model, next.generation));
  for (let waited = 0; waited <= wait; waited += pollMillis) {
    if ((await documents.progress(projection)).condition) return true;
    await setTimeout(pollMillis);
  }
  shell.warn(`No projector has begun to rebuild ${model.name} yet. It is rebuilt as soon as one runs.`);
  return false;
}

function eventsPerSecond(text: string): number {
  const events = Number(text);
  if (!Number.isInteger(events) || events < leastRebuildSpeed)
    throw new InvalidArgumentError(`It must be a whole number of at least ${leastRebuildSpeed}.`);
  return events;
}
