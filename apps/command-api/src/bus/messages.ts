import { Command } from '@nestjs/cqrs';
import type {
  CommandMeta,
  ControllerCommandResult,
  PolicyCommandResult,
  ReceivedPolicyCommand,
  PurposeCommandResult,
  SubjectCommandResult,
} from '#application';
import type { ControllerCommand, PurposeCommand, SubjectCommand } from '#domain';

/** Messages of Nest's command bus: one a decider, typed by what its handler answers. */

export class SubjectCommandMessage<C extends SubjectCommand = SubjectCommand> extends Command<SubjectCommandResult<C>> {
  constructor(
    readonly subjectRef: string,
    readonly command: C,
    readonly meta: CommandMeta,
  ) {
    super();
  }
}

export class PurposeCommandMessage extends Command<PurposeCommandResult> {
  constructor(
    readonly command: PurposeCommand,
    readonly meta: CommandMeta,
  ) {
    super();
  }
}

export class PolicyCommandMessage extends Command<PolicyCommandResult> {
  constructor(
    readonly command: ReceivedPolicyCommand,
    readonly meta: CommandMeta,
  ) {
    super();
  }
}

export class ControllerCommandMessage extends Command<ControllerCommandResult> {
  constructor(
    readonly command: ControllerCommand,
    readonly meta: CommandMeta,
  ) {
    super();
  }
}
