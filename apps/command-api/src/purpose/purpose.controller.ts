import { Controller, Post } from '@nestjs/common';
import { CurrentContext, CommandRoute, ValidatedBody, type RequestContext } from '#http';
import { Commands } from '../commands.ts';
import { RegisterPurposeBody, RetirePurposeBody, RevisePurposeBody } from './purpose.body.ts';

@Controller('v1/purposes')
export class PurposeController {
  constructor(private readonly commands: Commands) {}

  @Post()
  @CommandRoute('admin')
  register(@ValidatedBody(RegisterPurposeBody) body: RegisterPurposeBody, @CurrentContext() context: RequestContext) {
    return this.commands.ofPurpose(context, 'RegisterPurpose', body);
  }

  @Post(':purposeId/revisions')
  @CommandRoute('admin')
  revise(@ValidatedBody(RevisePurposeBody) body: RevisePurposeBody, @CurrentContext() context: RequestContext) {
    return this.commands.ofPurpose(context, 'RevisePurpose', body);
  }

  @Post(':purposeId/retirement')
  @CommandRoute('admin')
  retire(@ValidatedBody(RetirePurposeBody) body: RetirePurposeBody, @CurrentContext() context: RequestContext) {
    return this.commands.ofPurpose(context, 'RetirePurpose', body);
  }
}
