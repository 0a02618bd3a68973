import { Controller, Post } from '@nestjs/common';
import { CurrentContext, CommandRoute, ValidatedBody, type RequestContext } from '#http';
import { Commands } from '../commands.ts';
import { AcceptPolicyVersionBody, RecordPolicyNoticeBody } from './policy-acceptance.body.ts';

@Controller('v1/subjects/:subjectRef')
export class PolicyAcceptanceController {
  constructor(private readonly commands: Commands) {}

  @Post('policy-notices')
  @CommandRoute('service-command', 'operator')
  recordNotice(@ValidatedBody(RecordPolicyNoticeBody) body: RecordPolicyNoticeBody, @CurrentContext() context: RequestContext) {
    return this.commands.byController(context, 'RecordPolicyNotice', body);
  }

  @Post('policy-acceptances')
  @CommandRoute('service-command', 'operator')
  accept(@ValidatedBody(AcceptPolicyVersionBody) body: AcceptPolicyVersionBody, @CurrentContext() context: RequestContext) {
    return this.commands.bySubject(context, 'AcceptPolicyVersion', body);
  }
}
