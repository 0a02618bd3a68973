import { Controller, Post } from '@nestjs/common';
import { Exchanged, Records, Said, type Exchange } from '#http';
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
  @Records('service-command', 'operator')
  impose(@Said(ImposeRestrictionBody) body: ImposeRestrictionBody, @Exchanged() exchange: Exchange) {
    return this.commands.bySubject(exchange, 'ImposeRestriction', body);
  }

  @Post(':restrictionId/authorisations')
  @Records('operator')
  authorise(@Said(AuthoriseRestrictedProcessingBody) body: AuthoriseRestrictedProcessingBody, @Exchanged() exchange: Exchange) {
    return this.commands.byController(exchange, 'AuthoriseRestrictedProcessing', body);
  }

  @Post(':restrictionId/lift-announcement')
  @Records('operator')
  announceLift(@Said(AnnounceRestrictionLiftBody) body: AnnounceRestrictionLiftBody, @Exchanged() exchange: Exchange) {
    return this.commands.byController(exchange, 'AnnounceRestrictionLift', body);
  }

  @Post(':restrictionId/lift')
  @Records('operator')
  lift(@Said(LiftRestrictionBody) body: LiftRestrictionBody, @Exchanged() exchange: Exchange) {
    return this.commands.byController(exchange, 'LiftRestriction', body);
  }
}
