import { subjectDecider, type Subject, type SubjectCommand } from '#domain';
import { streams } from '#kernel';
import { readCatalogue, type CatalogueSource } from '../catalogue/catalogue-source.ts';
import type { CommandMeta } from '../pipeline/command-meta.ts';
import type { Accepted, CommandResult } from '../pipeline/command-result.ts';
import { execute, type Pipeline } from '../pipeline/execute.ts';
import { answerOf } from './subject-answer.ts';

/** A command about one data subject; every such command goes this way. */
export class SubjectUseCase {
  readonly subjectRef: string;
  readonly command: SubjectCommand;
  readonly meta: CommandMeta;

  constructor(subjectRef: string, command: SubjectCommand, meta: CommandMeta) {
    this.subjectRef = subjectRef;
    this.command = command;
    this.meta = meta;
  }
}

/** An accepted command with what its caller is told beside the events. */
export type Answered<State> = Accepted<State> & { readonly answer: object };
export type AnsweredResult<State> = Exclude<CommandResult<State>, Accepted<State>> | Answered<State>;

export async function executeSubjectCommand(
  pipeline: Pipeline,
  catalogue: CatalogueSource,
  { subjectRef, command, meta }: SubjectUseCase,
): Promise<AnsweredResult<Subject>> {
  const result = await execute(pipeline, {
    decider: subjectDecider,
    stream: streams.subject(meta.controllerId, subjectRef),
    subjectRef,
    command,
    meta,
    gather: async () => ({ catalogue: await readCatalogue(catalogue, meta.controllerId, namedIn(command)) }),
  });
  return 'state' in result ? { ...result, answer: answerOf(command, result) } : result;
}

/** The purposes and policies that a command names, by the field names of the contract. */
function namedIn(command: SubjectCommand): { purposeIds: string[]; policyIds: string[] } {
  const named = command as {
    purposeId?: string;
    purposes?: readonly string[] | 'all';
    policyId?: string;
    policyRef?: { policyId: string };
  };
  return {
    purposeIds: [
      ...(named.purposeId ? [named.purposeId] : []),
      ...(Array.isArray(named.purposes) ? (named.purposes as string[]) : []),
    ],
    policyIds: [named.policyId, named.policyRef?.policyId].filter((id) => id !== undefined),
  };
}
