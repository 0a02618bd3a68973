import { purposeDecider, versionBefore, type Purpose, type PurposeCommand } from '#domain';
import { identifier, required, streams, wholeNumber } from '#kernel';
import { readCatalogue, type CatalogueSource } from '../catalogue/catalogue-source.ts';
import type { CommandAnswer } from '../pipeline/command-answer.ts';
import type { CommandMeta } from '../pipeline/command-meta.ts';
import type { AnsweredResult } from '../pipeline/command-result.ts';
import { execute, type Pipeline } from '../pipeline/execute.ts';

export interface PurposeAnswer {
  readonly purposeId: string;
  readonly version: number;
}
export type PurposeCommandResult = AnsweredResult<Purpose, PurposeAnswer>;

export const purposeAnswer: CommandAnswer<PurposeCommand, Purpose, PurposeAnswer> = {
  fields: {
    purposeId: required(identifier, 'the purpose'),
    version: required(wholeNumber, 'the version that was taken back, else its last'),
  },
  of: (command, { state }) => ({
    purposeId: command.purposeId,
    version: command.type === 'CancelScheduledVersion' ? Number(command.version) : versionBefore(state),
  }),
};

/** A command about one purpose of the catalogue. */
export async function executePurposeCommand(
  pipeline: Pipeline,
  catalogue: CatalogueSource,
  { command, meta }: { readonly command: PurposeCommand; readonly meta: CommandMeta },
): Promise<PurposeCommandResult> {
  const policyIds = 'policyRef' in command && command.policyRef ? [command.policyRef.policyId] : [];
  const result = await execute(pipeline, {
    decider: purposeDecider,
    stream: streams.purpose(meta.controllerId, command.purposeId),
    command,
    meta,
    loadContext: async () => ({ catalogue: await readCatalogue(catalogue, meta.controllerId, { purposeIds: [], policyIds }) }),
  });
  return 'state' in result ? { ...result, answer: purposeAnswer.of(command, result) } : result;
}
