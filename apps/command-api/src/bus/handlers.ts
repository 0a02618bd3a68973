import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { executeControllerCommand, executePolicyCommand, executePurposeCommand, executeSubjectCommand } from '#application';
import { COMMAND_SIDE, type CommandSide } from './command-side.ts';
import { ControllerCommandMessage, PolicyCommandMessage, PurposeCommandMessage, SubjectCommandMessage } from './messages.ts';

/** One handler a decider: what a command means is the decider's business, not the bus's. */

@CommandHandler(SubjectCommandMessage)
export class SubjectCommandHandler implements ICommandHandler<SubjectCommandMessage> {
  constructor(@Inject(COMMAND_SIDE) private readonly side: CommandSide) {}

  execute(message: SubjectCommandMessage) {
    return executeSubjectCommand(this.side.pipeline, this.side.catalogue, message);
  }
}

@CommandHandler(PurposeCommandMessage)
export class PurposeCommandHandler implements ICommandHandler<PurposeCommandMessage> {
  constructor(@Inject(COMMAND_SIDE) private readonly side: CommandSide) {}

  execute(message: PurposeCommandMessage) {
    return executePurposeCommand(this.side.pipeline, this.side.catalogue, message);
  }
}

@CommandHandler(PolicyCommandMessage)
export class PolicyCommandHandler implements ICommandHandler<PolicyCommandMessage> {
  constructor(@Inject(COMMAND_SIDE) private readonly side: CommandSide) {}

  execute(message: PolicyCommandMessage) {
    return executePolicyCommand(this.side.pipeline, message);
  }
}

@CommandHandler(ControllerCommandMessage)
export class ControllerCommandHandler implements ICommandHandler<ControllerCommandMessage> {
  constructor(@Inject(COMMAND_SIDE) private readonly side: CommandSide) {}

  execute(message: ControllerCommandMessage) {
    return executeControllerCommand(this.side.pipeline, message);
  }
}
