import { Controller, Post } from '@nestjs/common';
import { HttpExchange, CommandRoute, ValidatedBody, type Exchange } from '#http';
import { Commands } from '../commands.ts';
import { PlaceLegalHoldBody, ReleaseLegalHoldBody } from './legal-hold.body.ts';

@Controller('v1/subjects/:subjectRef/legal-holds')
export class LegalHoldController {
  constructor(private readonly commands: Commands) {}

  @Post()
  @CommandRoute('operator')
  place(@ValidatedBody(PlaceLegalHoldBody) body: PlaceLegalHoldBody, @HttpExchange() exchange: Exchange) {
    return this.commands.byController(exchange, 'PlaceLegalHold', body);
  }

  @Post(':legalHoldId/release')
  @CommandRoute('operator')
  release(@ValidatedBody(ReleaseLegalHoldBody) body: ReleaseLegalHoldBody, @HttpExchange() exchange: Exchange) {
    return this.commands.byController(exchange, 'ReleaseLegalHold', body);
  }
}
