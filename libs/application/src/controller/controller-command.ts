import { controllerDecider, type Controller, type ControllerCommand } from '#domain';
import { required, streams, wholeNumber } from '#kernel';
import type { CommandAnswer } from '../pipeline/command-answer.ts';
import type { CommandMeta } from '../pipeline/command-meta.ts';
import type { AnsweredResult } from '../pipeline/command-result.ts';
import { execute, type Pipeline } from '../pipeline/execute.ts';

export interface ControllerAnswer {
  readonly version: number;
}
export type ControllerCommandResult = AnsweredResult<Controller, ControllerAnswer>;

export const controllerAnswer: CommandAnswer<ControllerCommand, Controller, ControllerAnswer> = {
  fields: { version: required(wholeNumber, "the last version of the tenant's settings") },
  of: (_, { state }) => ({ version: state.versions.at(-1)!.version }),
};

/** A command about the tenant itself. */
export async function executeControllerCommand(
  pipeline: Pipeline,
  { command, meta }: { readonly command: ControllerCommand; readonly meta: CommandMeta },
): Promise<ControllerCommandResult> {
  const result = await execute(pipeline, {
    decider: controllerDecider,
    stream: streams.controller(meta.controllerId),
    command,
    meta,
    loadContext: async () => ({}),
  });
  return 'state' in result ? { ...result, answer: controllerAnswer.of(command, result) } : result;
}
