import { Controller, Post } from '@nestjs/common';
import { HttpExchange, CommandRoute, ValidatedBody, type Exchange } from '#http';
import { Commands } from '../commands.ts';
import { AcceptPolicyVersionBody, RecordPolicyNoticeBody } from './policy-acceptance.body.ts';

@Controller('v1/subjects/:subjectRef')
export class PolicyAcceptanceController {
  constructor(private readonly commands: Commands) {}

  @Post('policy-notices')
  @CommandRoute('service-command', 'operator')
  recordNotice(@ValidatedBody(RecordPolicyNoticeBody) body: RecordPolicyNoticeBody, @HttpExchange() exchange: Exchange) {
    return this.commands.byController(exchange, 'RecordPolicyNotice', body);
  }

  @Post('policy-acceptances')
  @CommandRoute('service-command', 'operator')
  accept(@ValidatedBody(AcceptPolicyVersionBody) body: AcceptPolicyVersionBody, @HttpExchange() exchange: Exchange) {
    return this.commands.bySubject(exchange, 'AcceptPolicyVersion', body);
  }
}
