import { Controller, Post } from '@nestjs/common';
import { HttpExchange, CommandRoute, ValidatedBody, type Exchange } from '#http';
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
  impose(@ValidatedBody(ImposeRestrictionBody) body: ImposeRestrictionBody, @HttpExchange() exchange: Exchange) {
    return this.commands.bySubject(exchange, 'ImposeRestriction', body);
  }

  @Post(':restrictionId/authorisations')
  @CommandRoute('operator')
  authorise(
    @ValidatedBody(AuthoriseRestrictedProcessingBody) body: AuthoriseRestrictedProcessingBody,
    @HttpExchange() exchange: Exchange,
  ) {
    return this.commands.byController(exchange, 'AuthoriseRestrictedProcessing', body);
  }

  @Post(':restrictionId/lift-announcement')
  @CommandRoute('operator')
  announceLift(
    @ValidatedBody(AnnounceRestrictionLiftBody) body: AnnounceRestrictionLiftBody,
    @HttpExchange() exchange: Exchange,
  ) {
    return this.commands.byController(exchange, 'AnnounceRestrictionLift', body);
  }

  @Post(':restrictionId/lift')
  @CommandRoute('operator')
  lift(@ValidatedBody(LiftRestrictionBody) body: LiftRestrictionBody, @HttpExchange() exchange: Exchange) {
    return this.commands.byController(exchange, 'LiftRestriction', body);
  }
}
