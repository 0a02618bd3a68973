import { Controller, Post } from '@nestjs/common';
import { CurrentContext, CommandRoute, ValidatedBody, type RequestContext } from '#http';
import { Commands } from '../commands.ts';
import {
  AnnounceRestrictionLiftBody,
  AuthoriseRestrictedProcessingBody,
  ImposeRestrictionBody,
  LiftRestrictionBody,
} from './restriction.body.ts';

@Controller('v1/subjects/:subjectRef/restrictions')
export class RestrictionController {
  constructor(private readonly commands: Commands) {}

  @Post()
  @CommandRoute('service-command', 'operator')
  impose(@ValidatedBody(ImposeRestrictionBody) body: ImposeRestrictionBody, @CurrentContext() context: RequestContext) {
    return this.commands.bySubject(context, 'ImposeRestriction', body);
  }

  @Post(':restrictionId/authorisations')
  @CommandRoute('operator')
  authorise(
    @ValidatedBody(AuthoriseRestrictedProcessingBody) body: AuthoriseRestrictedProcessingBody,
    @CurrentContext() context: RequestContext,
  ) {
    return this.commands.byController(context, 'AuthoriseRestrictedProcessing', body);
  }

  @Post(':restrictionId/lift-announcement')
  @CommandRoute('operator')
  announceLift(
    @ValidatedBody(AnnounceRestrictionLiftBody) body: AnnounceRestrictionLiftBody,
    @CurrentContext() context: RequestContext,
  ) {
    return this.commands.byController(context, 'AnnounceRestrictionLift', body);
  }

  @Post(':restrictionId/lift')
  @CommandRoute('operator')
  lift(@ValidatedBody(LiftRestrictionBody) body: LiftRestrictionBody, @CurrentContext() context: RequestContext) {
    return this.commands.byController(context, 'LiftRestriction', body);
  }
}
