import { Controller, Post } from '@nestjs/common';
import { CurrentContext, CommandRoute, ValidatedBody, type RequestContext } from '#http';
import { Commands } from '../commands.ts';
import { PlaceLegalHoldBody, ReleaseLegalHoldBody } from './legal-hold.body.ts';

@Controller('v1/subjects/:subjectRef/legal-holds')
export class LegalHoldController {
  constructor(private readonly commands: Commands) {}

  @Post()
  @CommandRoute('operator')
  place(@ValidatedBody(PlaceLegalHoldBody) body: PlaceLegalHoldBody, @CurrentContext() context: RequestContext) {
    return this.commands.byController(context, 'PlaceLegalHold', body);
  }

  @Post(':legalHoldId/release')
  @CommandRoute('operator')
  release(@ValidatedBody(ReleaseLegalHoldBody) body: ReleaseLegalHoldBody, @CurrentContext() context: RequestContext) {
    return this.commands.byController(context, 'ReleaseLegalHold', body);
  }
}
