import { Controller } from '@nestjs/common';
import type { PurposeCommand } from '#domain';
import { CommandRoute, CurrentContext, Described, type RequestContext, ValidatedBody } from '#http';
import type { RoutesFor } from '../route/routes-for.ts';
import { CommandSender } from '../route/command-sender.ts';
import { purposeRoute } from '../route/routes.ts';
import {
  CancelScheduledRetirementBody,
  CancelScheduledVersionBody,
  RegisterPurposeBody,
  RetirePurposeBody,
  RevisePurposeBody,
} from './purpose.body.ts';

const routes = {
  registerPurpose: purposeRoute('RegisterPurpose', '', 'admin'),
  revisePurpose: purposeRoute('RevisePurpose', ':purposeId/revisions', 'admin'),
  retirePurpose: purposeRoute('RetirePurpose', ':purposeId/retirement', 'admin'),
  cancelScheduledVersion: purposeRoute('CancelScheduledVersion', ':purposeId/versions/:version/cancellation', 'admin'),
  cancelScheduledRetirement: purposeRoute('CancelScheduledRetirement', ':purposeId/retirement/cancellation', 'admin'),
};

@Controller('v1/purposes')
export class PurposeController implements RoutesFor<PurposeCommand> {
  constructor(private readonly commands: CommandSender) {}

  @CommandRoute(routes.registerPurpose)
  @Described(
    'Register a purpose',
    'Declares why data are processed: categories, lawful bases in their order, recipients and what a consent needs. Nothing can be recorded for a purpose that is not registered (domain-model 1).',
  )
  registerPurpose(@ValidatedBody(RegisterPurposeBody) body: RegisterPurposeBody, @CurrentContext() context: RequestContext) {
    return this.commands.send(routes.registerPurpose, body, context);
  }

  @CommandRoute(routes.revisePurpose)
  @Described(
    'Revise a purpose',
    'Makes the next version of a purpose. Whoever consented to the version before keeps that consent unless the new one asks for more (domain-model 6, "Purpose versions and consent").',
  )
  revisePurpose(@ValidatedBody(RevisePurposeBody) body: RevisePurposeBody, @CurrentContext() context: RequestContext) {
    return this.commands.send(routes.revisePurpose, body, context);
  }

  @CommandRoute(routes.retirePurpose)
  @Described(
    'Retire a purpose',
    'Ends a purpose from a day on: nothing new is permitted for it, withdrawals stay possible. Its id is never used again (domain-model 6).',
  )
  retirePurpose(@ValidatedBody(RetirePurposeBody) body: RetirePurposeBody, @CurrentContext() context: RequestContext) {
    return this.commands.send(routes.retirePurpose, body, context);
  }

  @CommandRoute(routes.cancelScheduledVersion)
  @Described(
    'Take back a purpose version',
    'Takes back a version that is not in force yet, for example one with a wrong date (domain-model 6, "Cancellation").',
  )
  cancelScheduledVersion(
    @ValidatedBody(CancelScheduledVersionBody) body: CancelScheduledVersionBody,
    @CurrentContext() context: RequestContext,
  ) {
    return this.commands.send(routes.cancelScheduledVersion, body, context);
  }

  @CommandRoute(routes.cancelScheduledRetirement)
  @Described(
    'Take back a retirement',
    'Takes back a retirement of a purpose that is not in force yet (domain-model 6, "Cancellation").',
  )
  cancelScheduledRetirement(
    @ValidatedBody(CancelScheduledRetirementBody) body: CancelScheduledRetirementBody,
    @CurrentContext() context: RequestContext,
  ) {
    return this.commands.send(routes.cancelScheduledRetirement, body, context);
  }
}
