import { Controller, Post } from '@nestjs/common';
import { Exchanged, Records, Said, type Exchange } from '#http';
import { Commands } from '../commands.ts';
import { PlaceLegalHoldBody, ReleaseLegalHoldBody } from './legal-hold.body.ts';

@Controller('v1/subjects/:subjectRef/legal-holds')
export class LegalHoldController {
  constructor(private readonly commands: Commands) {}

  @Post()
  @Records('operator')
  place(@Said(PlaceLegalHoldBody) body: PlaceLegalHoldBody, @Exchanged() exchange: Exchange) {
    return this.commands.byController(exchange, 'PlaceLegalHold', body);
  }

  @Post(':legalHoldId/release')
  @Records('operator')
  release(@Said(ReleaseLegalHoldBody) body: ReleaseLegalHoldBody, @Exchanged() exchange: Exchange) {
    return this.commands.byController(exchange, 'ReleaseLegalHold', body);
  }
}
