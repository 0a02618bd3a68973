import { subjectDecider, type PreferenceChoice, type Subject, type SubjectCommand } from '#domain';
import { streams } from '#kernel';
import { readCatalogue, type CatalogueNeeds, type CatalogueSource } from '../catalogue/catalogue-source.ts';
import type { CommandMeta } from '../pipeline/command-meta.ts';
import type { AnsweredResult } from '../pipeline/command-result.ts';
import { execute, type Pipeline } from '../pipeline/execute.ts';
import { subjectAnswer, type SubjectAnswer } from './subject-answer.ts';

export type SubjectCommandResult<C extends SubjectCommand> = AnsweredResult<Subject, SubjectAnswer<C>>;

/** Every command about one data subject goes this way. */
export async function executeSubjectCommand<C extends SubjectCommand>(
  pipeline: Pipeline,
  catalogue: CatalogueSource,
  { subjectRef, command, meta }: { readonly subjectRef: string; readonly command: C; readonly meta: CommandMeta },
): Promise<SubjectCommandResult<C>> {
  const result = await execute(pipeline, {
    decider: subjectDecider,
    stream: streams.subject(meta.controllerId, subjectRef),
    subjectRef,
    command,
    meta,
    loadContext: async () => ({ catalogue: await readCatalogue(catalogue, meta.controllerId, namedIn(command)) }),
  });
  return 'state' in result ? { ...result, answer: subjectAnswer<C>(command.type).of(command, result) } : result;
}

/** The purposes and policies that a command names, by the field names of the contract. */
function namedIn(command: SubjectCommand): CatalogueNeeds {
  const named: {
    readonly type: string;
    readonly purposeId?: string;
    readonly purposes?: readonly string[] | 'all';
    readonly policyId?: string;
    readonly policyRef?: { readonly policyId: string };
    readonly choices?: readonly PreferenceChoice[];
  } = command;
  const { purposeId, purposes = [], policyId, policyRef, choices = [] } = named;
  const shown = choices.map((choice) => (choice.choice === 'give' ? choice.policyRef : undefined));
  return {
    purposeIds: [purposeId, ...(purposes === 'all' ? [] : purposes), ...choices.map((choice) => choice.purposeId)].filter(
      (id) => id !== undefined,
    ),
    policyIds: [policyId, ...[policyRef, ...shown].map((ref) => ref?.policyId)].filter((id) => id !== undefined),
  };
}
