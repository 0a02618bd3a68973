import { Controller, Post } from '@nestjs/common';
import { Exchanged, Records, Said, type Exchange } from '#http';
import { Commands } from '../commands.ts';
import { AcceptPolicyVersionBody, RecordPolicyNoticeBody } from './policy-acceptance.body.ts';

@Controller('v1/subjects/:subjectRef')
export class PolicyAcceptanceController {
  constructor(private readonly commands: Commands) {}

  @Post('policy-notices')
  @Records('service-command', 'operator')
  recordNotice(@Said(RecordPolicyNoticeBody) body: RecordPolicyNoticeBody, @Exchanged() exchange: Exchange) {
    return this.commands.byController(exchange, 'RecordPolicyNotice', body);
  }

  @Post('policy-acceptances')
  @Records('service-command', 'operator')
  accept(@Said(AcceptPolicyVersionBody) body: AcceptPolicyVersionBody, @Exchanged() exchange: Exchange) {
    return this.commands.bySubject(exchange, 'AcceptPolicyVersion', body);
  }
}
