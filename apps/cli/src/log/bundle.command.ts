import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { Argument, Command, Option } from 'commander';
import { decisionLogOf } from '#kernel';
import { collectionOf, liveViews, systemTime } from '#projections';
import { logTree, readModels } from '#read-models';
import { bundleOf, CheckpointReader, checkpointsSpec, decisionTree, TreeReader } from '#sealing';
import { requiredControllerOption, size, subjectRef } from '../options.ts';
import type { Shell } from '../shell.ts';
import { withViews } from '../views.ts';

interface Options {
  readonly controller: string;
  readonly from?: number;
  readonly to?: number;
  readonly subject?: string;
  readonly decisions?: true;
  readonly json?: true;
}

/** `ledger bundle <file>`: a part of a controller's log in one file, which a verifier checks without the service. */
export const bundleCommand = (shell: Shell): Command =>
  new Command('bundle')
    .description("write a part of a controller's log, as far as it is sealed, into one file for an auditor")
    .addArgument(new Argument('<file>', 'that is not there yet'))
    .addOption(requiredControllerOption())
    .option('--from <size>', 'a sealed size: only what came after it (default: 0)', size)
    .option('--to <size>', 'a sealed size (default: the last)', size)
    .addOption(
      new Option('--subject <subjectRef>', "only this data subject's entries, each with its proof")
        .argParser(subjectRef)
        .conflicts('from'),
    )
    .addOption(new Option('--decisions', 'of the log of the decisions that were answered').conflicts('subject'))
    .option('--json', 'the result as a JSON object')
    .action((file: string, { controller, from, to, subject, decisions, json }: Options) =>
      withViews(shell, async ({ events, documents }) => {
        await documents.ensure([checkpointsSpec, decisionTree]);
        const time = { ...systemTime, now: shell.clock };
        const live = liveViews(readModels, { documents, time }).documents;
        const sources = {
          ...{ events, clock: shell.clock },
          tree: new TreeReader(live, decisions ? decisionTree.collection : collectionOf(logTree)),
          checkpoints: new CheckpointReader(live),
        };
        const part = {
          ...(from !== undefined && { from }),
          ...(to !== undefined && { to }),
        };
        const bundle = await bundleOf(sources, {
          controllerId: decisions ? decisionLogOf(controller) : controller,
          ...part,
          ...(subject && { subjectRef: subject }),
        });
        await pipeline(bundle.bytes, createWriteStream(file, { flags: 'wx', mode: 0o600 }));
        if (json) return shell.print(JSON.stringify({ file, from: bundle.from, to: bundle.to }));
        return shell.print(`The entries ${bundle.from} to ${bundle.to} of ${controller} are in ${file}.`);
      }),
    );
