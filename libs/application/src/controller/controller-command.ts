import { controllerDecider, type Controller, type ControllerCommand } from '#domain';
import { streams } from '#kernel';
import type { CommandMeta } from '../pipeline/command-meta.ts';
import { execute, type Pipeline } from '../pipeline/execute.ts';
import type { AnsweredResult } from '../subject/subject-command.ts';

/** A command about the tenant itself. */
export class ControllerUseCase {
  readonly command: ControllerCommand;
  readonly meta: CommandMeta;

  constructor(command: ControllerCommand, meta: CommandMeta) {
    this.command = command;
    this.meta = meta;
  }
}

export async function executeControllerCommand(
  pipeline: Pipeline,
  { command, meta }: ControllerUseCase,
): Promise<AnsweredResult<Controller>> {
  const result = await execute(pipeline, {
    decider: controllerDecider,
    stream: streams.controller(meta.controllerId),
    command,
    meta,
    gather: async () => ({}),
  });
  return 'state' in result ? { ...result, answer: { version: result.state.versions.at(-1)!.version } } : result;
}
