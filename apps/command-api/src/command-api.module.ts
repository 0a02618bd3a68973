import { Module, type DynamicModule } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { COMMAND_CONTEXT, type CommandContext } from './command-context.ts';
import { ControllerCommandHandler, PolicyCommandHandler, PurposeCommandHandler, SubjectCommandHandler } from './bus/handlers.ts';
import { ConsentController } from './consent/consent.controller.ts';
import { ControllerSettingsController } from './controller/controller.controller.ts';
import { ErasureController } from './erasure/erasure.controller.ts';
import { LegalBasisController } from './legal-basis/legal-basis.controller.ts';
import { LegalHoldController } from './legal-hold/legal-hold.controller.ts';
import { ObjectionController } from './objection/objection.controller.ts';
import { PolicyAcceptanceController } from './policy-acceptance/policy-acceptance.controller.ts';
import { PolicyController } from './policy/policy.controller.ts';
import { PreferencesController } from './preferences/preferences.controller.ts';
import { PurposeController } from './purpose/purpose.controller.ts';
import { RestrictionController } from './restriction/restriction.controller.ts';
import { Receipts } from './receipt/receipts.ts';
import { servingEveryCommand } from './route/routes-for.ts';
import { CommandSender } from './route/command-sender.ts';
import { SubjectController } from './subject/subject.controller.ts';

const commandControllers = servingEveryCommand(
  ConsentController,
  ControllerSettingsController,
  ErasureController,
  LegalBasisController,
  LegalHoldController,
  ObjectionController,
  PolicyAcceptanceController,
  PolicyController,
  PreferencesController,
  PurposeController,
  RestrictionController,
);

@Module({})
export class CommandApiModule {
  static on(context: CommandContext): DynamicModule {
    return {
      module: CommandApiModule,
      imports: [CqrsModule],
      controllers: [...commandControllers, SubjectController],
      providers: [
        { provide: COMMAND_CONTEXT, useValue: context },
        CommandSender,
        Receipts,
        SubjectCommandHandler,
        PurposeCommandHandler,
        PolicyCommandHandler,
        ControllerCommandHandler,
      ],
    };
  }
}
