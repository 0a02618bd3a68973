import type { Command } from '@nestjs/cqrs';
import type { Role } from '#access';
import type { AnsweredResult, CommandMeta, ReceivedPolicyCommand } from '#application';
import type { ControllerCommand, PurposeCommand, SubjectCommand } from '#domain';
import type { ComponentSchema } from '#http';
import type { AttributionFields } from './attribution.ts';
import type { CommandResponse } from './command-response.ts';

/** Every command that comes in over HTTP. */
export type LedgerCommand = SubjectCommand | PurposeCommand | ReceivedPolicyCommand | ControllerCommand;

/** A command's way in: where, for whom, and what it is answered. */
export interface CommandEndpoint<C extends LedgerCommand, Path extends string, Answer> {
  readonly type: C['type'];
  /** Below the controller's own; the ids in it are fields of the command. */
  readonly path: Path;
  readonly roles: readonly Role[];
  /** The command restricts processing, or may: it is limited apart, and shed last. */
  readonly restrictive?: boolean;
  readonly response: ComponentSchema<CommandResponse<C['type']> & Answer>;
  /** The message that takes the command over the bus to its decider. */
  readonly message: (command: C, meta: CommandMeta, subjectRef: string) => Command<AnsweredResult<unknown, Answer>>;
}

/** The names of the ids in a path. */
export type IdsIn<Path extends string> = Path extends `${string}:${infer Id}/${infer Rest}`
  ? Id | IdsIn<Rest>
  : Path extends `${string}:${infer Id}`
    ? Id
    : never;

/** A path whose ids are fields of the command. */
export type PathOf<C extends LedgerCommand, Path extends string> = IdsIn<Path> extends keyof C ? Path : never;

/** The fields of a command that its path does not have. */
export type FieldsBeyondPath<C extends LedgerCommand, Path extends string> = Omit<C, 'type' | 'attribution' | IdsIn<Path>>;

/** What a body brings: the fields of the command that the path has not, and whose act it is. */
export type CommandBody<C extends LedgerCommand, Path extends string> = FieldsBeyondPath<C, Path> & AttributionFields;

/** Refuses a body with a field that the command does not have. */
export type NoOtherFields<Body, Known> = { readonly [Name in Exclude<keyof Body, keyof Known>]: never };

/** Refuses a body without a field that the command has, be it an optional one. */
export type NoMissingFields<Body, Known> = { readonly [Name in Exclude<keyof Known, keyof Body>]: never };
