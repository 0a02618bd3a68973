import { Controller, Post } from '@nestjs/common';
import { Exchanged, Records, Said, type Exchange } from '#http';
import { Commands } from '../commands.ts';
import { RegisterPurposeBody, RetirePurposeBody, RevisePurposeBody } from './purpose.body.ts';

@Controller('v1/purposes')
export class PurposeController {
  constructor(private readonly commands: Commands) {}

  @Post()
  @Records('admin')
  register(@Said(RegisterPurposeBody) body: RegisterPurposeBody, @Exchanged() exchange: Exchange) {
    return this.commands.ofPurpose(exchange, 'RegisterPurpose', body);
  }

  @Post(':purposeId/revisions')
  @Records('admin')
  revise(@Said(RevisePurposeBody) body: RevisePurposeBody, @Exchanged() exchange: Exchange) {
    return this.commands.ofPurpose(exchange, 'RevisePurpose', body);
  }

  @Post(':purposeId/retirement')
  @Records('admin')
  retire(@Said(RetirePurposeBody) body: RetirePurposeBody, @Exchanged() exchange: Exchange) {
    return this.commands.ofPurpose(exchange, 'RetirePurpose', body);
  }
}
