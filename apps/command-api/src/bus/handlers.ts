import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import {
  ControllerUseCase,
  executeControllerCommand,
  executePolicyCommand,
  executePurposeCommand,
  executeSubjectCommand,
  PolicyUseCase,
  PurposeUseCase,
  SubjectUseCase,
} from '#application';
import { COMMAND_SIDE, type CommandSide } from './command-side.ts';

/** One handler a decider: what a command means is the decider's business, not the bus's. */

@CommandHandler(SubjectUseCase)
export class SubjectHandler implements ICommandHandler<SubjectUseCase> {
  constructor(@Inject(COMMAND_SIDE) private readonly side: CommandSide) {}

  execute(useCase: SubjectUseCase) {
    return executeSubjectCommand(this.side.pipeline, this.side.catalogue, useCase);
  }
}

@CommandHandler(PurposeUseCase)
export class PurposeHandler implements ICommandHandler<PurposeUseCase> {
  constructor(@Inject(COMMAND_SIDE) private readonly side: CommandSide) {}

  execute(useCase: PurposeUseCase) {
    return executePurposeCommand(this.side.pipeline, this.side.catalogue, useCase);
  }
}

@CommandHandler(PolicyUseCase)
export class PolicyHandler implements ICommandHandler<PolicyUseCase> {
  constructor(@Inject(COMMAND_SIDE) private readonly side: CommandSide) {}

  execute(useCase: PolicyUseCase) {
    return executePolicyCommand(this.side.pipeline, useCase);
  }
}

@CommandHandler(ControllerUseCase)
export class ControllerHandler implements ICommandHandler<ControllerUseCase> {
  constructor(@Inject(COMMAND_SIDE) private readonly side: CommandSide) {}

  execute(useCase: ControllerUseCase) {
    return executeControllerCommand(this.side.pipeline, useCase);
  }
}
