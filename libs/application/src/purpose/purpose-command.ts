import { purposeDecider, type Purpose, type PurposeCommand } from '#domain';
import { streams } from '#kernel';
import { readCatalogue, type CatalogueSource } from '../catalogue/catalogue-source.ts';
import type { CommandMeta } from '../pipeline/command-meta.ts';
import { execute, type Pipeline } from '../pipeline/execute.ts';
import type { AnsweredResult } from '../subject/subject-command.ts';

/** A command about one purpose of the catalogue. */
export class PurposeUseCase {
  readonly command: PurposeCommand;
  readonly meta: CommandMeta;

  constructor(command: PurposeCommand, meta: CommandMeta) {
    this.command = command;
    this.meta = meta;
  }
}

export async function executePurposeCommand(
  pipeline: Pipeline,
  catalogue: CatalogueSource,
  { command, meta }: PurposeUseCase,
): Promise<AnsweredResult<Purpose>> {
  const policyIds = 'policyRef' in command && command.policyRef ? [command.policyRef.policyId] : [];
  const result = await execute(pipeline, {
    decider: purposeDecider,
    stream: streams.purpose(meta.controllerId, command.purposeId),
    command,
    meta,
    gather: async () => ({ catalogue: await readCatalogue(catalogue, meta.controllerId, { purposeIds: [], policyIds }) }),
  });
  if (!('state' in result)) return result;
  return { ...result, answer: { purposeId: command.purposeId, version: result.state.versions.at(-1)!.version } };
}
