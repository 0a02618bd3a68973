import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { executeControllerCommand, executePolicyCommand, executePurposeCommand, executeSubjectCommand } from '#application';
import { COMMAND_CONTEXT, type CommandContext } from '../command-context.ts';
import { ControllerCommandMessage, PolicyCommandMessage, PurposeCommandMessage, SubjectCommandMessage } from './messages.ts';

/** One handler a decider: what a command means is the decider's business, not the bus's. */

@CommandHandler(SubjectCommandMessage)
export class SubjectCommandHandler implements ICommandHandler<SubjectCommandMessage> {
  constructor(@Inject(COMMAND_CONTEXT) private readonly context: CommandContext) {}

  execute(message: SubjectCommandMessage) {
    return executeSubjectCommand(this.context.pipeline, this.context.catalogue, message);
  }
}

@CommandHandler(PurposeCommandMessage)
export class PurposeCommandHandler implements ICommandHandler<PurposeCommandMessage> {
  constructor(@Inject(COMMAND_CONTEXT) private readonly context: CommandContext) {}

  execute(message: PurposeCommandMessage) {
    return executePurposeCommand(this.context.pipeline, this.context.catalogue, message);
  }
}

@CommandHandler(PolicyCommandMessage)
export class PolicyCommandHandler implements ICommandHandler<PolicyCommandMessage> {
  constructor(@Inject(COMMAND_CONTEXT) private readonly context: CommandContext) {}

  execute(message: PolicyCommandMessage) {
    return executePolicyCommand(this.context.pipeline, message);
  }
}

@CommandHandler(ControllerCommandMessage)
export class ControllerCommandHandler implements ICommandHandler<ControllerCommandMessage> {
  constructor(@Inject(COMMAND_CONTEXT) private readonly context: CommandContext) {}

  execute(message: ControllerCommandMessage) {
    return executeControllerCommand(this.context.pipeline, message);
  }
}
