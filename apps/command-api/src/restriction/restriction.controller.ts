import { Controller } from '@nestjs/common';
import type { RestrictionCommand } from '#domain';
import { CommandRoute, CurrentContext, ValidatedBody, type RequestContext } from '#http';
import type { RoutesFor } from '../route/routes-for.ts';
import { CommandSender } from '../route/command-sender.ts';
import { subjectRoute } from '../route/routes.ts';
import {
  AnnounceRestrictionLiftBody,
  AuthoriseRestrictedProcessingBody,
  ImposeRestrictionBody,
  LiftRestrictionBody,
} from './restriction.body.ts';

const routes = {
  imposeRestriction: subjectRoute('ImposeRestriction', '', 'service-command', 'operator'),
  authoriseRestrictedProcessing: subjectRoute('AuthoriseRestrictedProcessing', ':restrictionId/authorisations', 'operator'),
  announceRestrictionLift: subjectRoute('AnnounceRestrictionLift', ':restrictionId/lift-announcement', 'operator'),
  liftRestriction: subjectRoute('LiftRestriction', ':restrictionId/lift', 'operator'),
};

@Controller('v1/subjects/:subjectRef/restrictions')
export class RestrictionController implements RoutesFor<RestrictionCommand> {
  constructor(private readonly commands: CommandSender) {}

  @CommandRoute(routes.imposeRestriction)
  imposeRestriction(
    @ValidatedBody(ImposeRestrictionBody) body: ImposeRestrictionBody,
    @CurrentContext() context: RequestContext,
  ) {
    return this.commands.send(routes.imposeRestriction, body, context);
  }

  @CommandRoute(routes.authoriseRestrictedProcessing)
  authoriseRestrictedProcessing(
    @ValidatedBody(AuthoriseRestrictedProcessingBody) body: AuthoriseRestrictedProcessingBody,
    @CurrentContext() context: RequestContext,
  ) {
    return this.commands.send(routes.authoriseRestrictedProcessing, body, context);
  }

  @CommandRoute(routes.announceRestrictionLift)
  announceRestrictionLift(
    @ValidatedBody(AnnounceRestrictionLiftBody) body: AnnounceRestrictionLiftBody,
    @CurrentContext() context: RequestContext,
  ) {
    return this.commands.send(routes.announceRestrictionLift, body, context);
  }

  @CommandRoute(routes.liftRestriction)
  liftRestriction(@ValidatedBody(LiftRestrictionBody) body: LiftRestrictionBody, @CurrentContext() context: RequestContext) {
    return this.commands.send(routes.liftRestriction, body, context);
  }
}
