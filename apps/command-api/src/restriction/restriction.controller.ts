import { Controller } from '@nestjs/common';
import type { RestrictionCommand } from '#domain';
import { CommandRoute, CurrentContext, Described, type RequestContext, ValidatedBody } from '#http';
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
  @Described(
    'Restrict processing',
    'Marks data: they are kept, and nothing else is done with them save what Art. 18(2) allows. Accepted in every state (domain-model 6, "Restriction").',
  )
  imposeRestriction(
    @ValidatedBody(ImposeRestrictionBody) body: ImposeRestrictionBody,
    @CurrentContext() context: RequestContext,
  ) {
    return this.commands.send(routes.imposeRestriction, body, context);
  }

  @CommandRoute(routes.authoriseRestrictedProcessing)
  @Described(
    'Authorise processing under a restriction',
    'Allows one of the exceptions of Art. 18(2) for a restriction, until a time (domain-model 6, "Restriction").',
  )
  authoriseRestrictedProcessing(
    @ValidatedBody(AuthoriseRestrictedProcessingBody) body: AuthoriseRestrictedProcessingBody,
    @CurrentContext() context: RequestContext,
  ) {
    return this.commands.send(routes.authoriseRestrictedProcessing, body, context);
  }

  @CommandRoute(routes.announceRestrictionLift)
  @Described(
    'Announce the end of a restriction',
    'Records that the person was informed that a restriction will be lifted, as Art. 18(3) asks (domain-model 6, "Restriction").',
  )
  announceRestrictionLift(
    @ValidatedBody(AnnounceRestrictionLiftBody) body: AnnounceRestrictionLiftBody,
    @CurrentContext() context: RequestContext,
  ) {
    return this.commands.send(routes.announceRestrictionLift, body, context);
  }

  @CommandRoute(routes.liftRestriction)
  @Described('Lift a restriction', 'Ends a restriction whose end was announced (domain-model 6, "Restriction").')
  liftRestriction(@ValidatedBody(LiftRestrictionBody) body: LiftRestrictionBody, @CurrentContext() context: RequestContext) {
    return this.commands.send(routes.liftRestriction, body, context);
  }
}
