import type { Role } from '#access';
import {
  controllerAnswer,
  policyAnswer,
  purposeAnswer,
  subjectAnswer,
  type ControllerAnswer,
  type PolicyAnswer,
  type PurposeAnswer,
  type ReceivedPolicyCommand,
  type SubjectAnswer,
} from '#application';
import { mayRestrict, type ControllerCommand, type PurposeCommand, type SubjectCommand } from '#domain';
import { recordedFields, type ComponentSchema } from '#http';
import { object, type Fields } from '#kernel';
import { ControllerCommandMessage, PolicyCommandMessage, PurposeCommandMessage, SubjectCommandMessage } from '../bus/messages.ts';
import type { CommandResponse } from './command-response.ts';
import type { CommandEndpoint, LedgerCommand, PathOf } from './command-endpoint.ts';

type ByType<C extends LedgerCommand> = { readonly [Each in C as Each['type']]: Each };
type SubjectCommands = ByType<SubjectCommand>;
type PurposeCommands = ByType<PurposeCommand>;
type PolicyCommands = ByType<ReceivedPolicyCommand>;

/** A command about a data subject, whom the controller's path names. */
export const subjectRoute = <Type extends SubjectCommand['type'], Path extends string>(
  type: Type & SubjectCommands[Type]['type'],
  path: Path & PathOf<SubjectCommands[Type], Path>,
  ...roles: readonly Role[]
): CommandEndpoint<SubjectCommands[Type], Path, SubjectAnswer<SubjectCommands[Type]>> => ({
  type,
  path,
  roles,
  restrictive: mayRestrict(type),
  response: responseSchema(type, subjectAnswer<SubjectCommands[Type]>(type).fields),
  message: (command, meta, subjectRef) => new SubjectCommandMessage(subjectRef, command, meta),
});

/** A command about a purpose of the catalogue. */
export const purposeRoute = <Type extends PurposeCommand['type'], Path extends string>(
  type: Type & PurposeCommands[Type]['type'],
  path: Path & PathOf<PurposeCommands[Type], Path>,
  ...roles: readonly Role[]
): CommandEndpoint<PurposeCommands[Type], Path, PurposeAnswer> => ({
  type,
  path,
  roles,
  response: responseSchema(type, purposeAnswer.fields),
  message: (command, meta) => new PurposeCommandMessage(command, meta),
});

/** A command about a policy of the catalogue. */
export const policyRoute = <Type extends ReceivedPolicyCommand['type'], Path extends string>(
  type: Type & PolicyCommands[Type]['type'],
  path: Path & PathOf<PolicyCommands[Type], Path>,
  ...roles: readonly Role[]
): CommandEndpoint<PolicyCommands[Type], Path, PolicyAnswer> => ({
  type,
  path,
  roles,
  response: responseSchema(type, policyAnswer.fields),
  message: (command, meta) => new PolicyCommandMessage(command, meta),
});

/** The command about the tenant itself. */
export const controllerRoute = <Path extends string>(
  type: ControllerCommand['type'],
  path: Path & PathOf<ControllerCommand, Path>,
  ...roles: readonly Role[]
): CommandEndpoint<ControllerCommand, Path, ControllerAnswer> => ({
  type,
  path,
  roles,
  response: responseSchema(type, controllerAnswer.fields),
  message: (command, meta) => new ControllerCommandMessage(command, meta),
});

const responseSchema = <Type extends string, Answer>(
  type: Type,
  fields: Fields<Answer>,
): ComponentSchema<CommandResponse<Type> & Answer> => ({
  name: `${type}Response`,
  json: object(recordedFields, fields).json,
});
