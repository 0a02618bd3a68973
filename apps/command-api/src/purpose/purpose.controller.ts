import { Controller } from '@nestjs/common';
import type { PurposeCommand } from '#domain';
import { CommandRoute, CurrentContext, ValidatedBody, type RequestContext } from '#http';
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
  registerPurpose(@ValidatedBody(RegisterPurposeBody) body: RegisterPurposeBody, @CurrentContext() context: RequestContext) {
    return this.commands.send(routes.registerPurpose, body, context);
  }

  @CommandRoute(routes.revisePurpose)
  revisePurpose(@ValidatedBody(RevisePurposeBody) body: RevisePurposeBody, @CurrentContext() context: RequestContext) {
    return this.commands.send(routes.revisePurpose, body, context);
  }

  @CommandRoute(routes.retirePurpose)
  retirePurpose(@ValidatedBody(RetirePurposeBody) body: RetirePurposeBody, @CurrentContext() context: RequestContext) {
    return this.commands.send(routes.retirePurpose, body, context);
  }

  @CommandRoute(routes.cancelScheduledVersion)
  cancelScheduledVersion(
    @ValidatedBody(CancelScheduledVersionBody) body: CancelScheduledVersionBody,
    @CurrentContext() context: RequestContext,
  ) {
    return this.commands.send(routes.cancelScheduledVersion, body, context);
  }

  @CommandRoute(routes.cancelScheduledRetirement)
  cancelScheduledRetirement(
    @ValidatedBody(CancelScheduledRetirementBody) body: CancelScheduledRetirementBody,
    @CurrentContext() context: RequestContext,
  ) {
    return this.commands.send(routes.cancelScheduledRetirement, body, context);
  }
}
