import { Controller, Post } from '@nestjs/common';
import { HttpExchange, CommandRoute, ValidatedBody, type Exchange } from '#http';
import { Commands } from '../commands.ts';
import { RegisterPurposeBody, RetirePurposeBody, RevisePurposeBody } from './purpose.body.ts';

@Controller('v1/purposes')
export class PurposeController {
  constructor(private readonly commands: Commands) {}

  @Post()
  @CommandRoute('admin')
  register(@ValidatedBody(RegisterPurposeBody) body: RegisterPurposeBody, @HttpExchange() exchange: Exchange) {
    return this.commands.ofPurpose(exchange, 'RegisterPurpose', body);
  }

  @Post(':purposeId/revisions')
  @CommandRoute('admin')
  revise(@ValidatedBody(RevisePurposeBody) body: RevisePurposeBody, @HttpExchange() exchange: Exchange) {
    return this.commands.ofPurpose(exchange, 'RevisePurpose', body);
  }

  @Post(':purposeId/retirement')
  @CommandRoute('admin')
  retire(@ValidatedBody(RetirePurposeBody) body: RetirePurposeBody, @HttpExchange() exchange: Exchange) {
    return this.commands.ofPurpose(exchange, 'RetirePurpose', body);
  }
}
