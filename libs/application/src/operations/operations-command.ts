import { operationsDecider, type Operations, type SkipProjectedEvent } from '#domain';
import { streams } from '#kernel';
import type { CommandMeta } from '../pipeline/command-meta.ts';
import type { CommandResult } from '../pipeline/command-result.ts';
import { execute, type Pipeline } from '../pipeline/execute.ts';

/** A command about the operation of a tenant's ledger. */
export const executeOperationsCommand = (
  pipeline: Pipeline,
  { command, meta }: { readonly command: SkipProjectedEvent; readonly meta: CommandMeta },
): Promise<CommandResult<Operations>> =>
  execute(pipeline, {
    decider: operationsDecider,
    stream: streams.operations(meta.controllerId),
    command,
    meta,
    loadContext: async () => ({}),
  });
