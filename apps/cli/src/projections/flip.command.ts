import { Command } from 'commander';
import { decodeAll, skippedIn } from '#application';
import { flip, flipBack, type FlipOptions, type FlipRefusal, type FlipResult, type ReadModel } from '#projections';
import { counted } from '../output.ts';
import type { Shell } from '../shell.ts';
import { withViews } from '../views.ts';
import { viewArgument } from './view-argument.ts';

/** The view is read as before; each with a sentence for the person at the terminal. */
export class FlipRefused extends Error {
  readonly code: FlipRefusal;

  constructor({ refused, comparison }: Extract<FlipResult, { refused: FlipRefusal }>) {
    const [first] = comparison?.differences ?? [];
    const found = comparison && counted(comparison.differences.length, 'document');
    super(first ? `${sentences[refused]} ${found}; the first, ${first.id}, is ${first.kind}.` : sentences[refused]);
    this.code = refused;
  }
}

const sentences: Readonly<Record<FlipRefusal, string>> = {
  NOT_REBUILT: 'No generation is being made. `projection rebuild` makes one.',
  NOT_FRESH: 'The other generation does not hold every event: `projection show` tells how far it is. Is a projector running?',
  DIGEST_DIFFERS: 'The rebuilt view is not what a replay of the ledger gives. Cancel the rebuild and look for the cause.',
  MORE_IN_QUARANTINE:
    'The rebuilt view has subjects in quarantine that the live one has not. Mend the cause, then `quarantine retry`.',
  NOTHING_KEPT: 'No earlier generation is kept. One is kept for a day after a flip.',
  CHANGED_MEANWHILE: 'Another order came first. Look at the view and run it again.',
};

interface Options {
  readonly back?: true;
  readonly json?: true;
}

/** `ledger projection flip <name>`: reads are answered from the rebuilt view; with `--back` from the one before it. */
export const flipCommand = (shell: Shell): Command =>
  new Command('flip')
    .description('compare the rebuilt view with a replay of the ledger, and read from it; the old one is kept for a day')
    .addArgument(viewArgument())
    .option('--back', 'read from the generation again that was live before the last flip')
    .option('--json', 'one JSON object')
    .action((model: ReadModel, { back, json }: Options) =>
      withViews(shell, async ({ events: ledger, documents }) => {
        const options: FlipOptions = { ledger, documents, decode: decodeAll, isSkipped: skippedIn(ledger), clock: shell.clock };
        const result = await (back ? flipBack(model, options) : flip(model, options));
        if ('refused' in result) throw new FlipRefused(result);
        const flipped = { projection: model.name, ...result, until: new Date(result.until).toISOString() };
        if (json) return shell.print(JSON.stringify(flipped));
        return shell.print(
          `${model.name} is read from generation ${flipped.live}; generation ${flipped.kept} is kept until ${flipped.until}.`,
        );
      }),
    );
