import { Controller } from '@nestjs/common';
import type { PolicyAcceptanceCommand } from '#domain';
import { CommandRoute, CurrentContext, Described, type RequestContext, ValidatedBody } from '#http';
import type { RoutesFor } from '../route/routes-for.ts';
import { CommandSender } from '../route/command-sender.ts';
import { subjectRoute } from '../route/routes.ts';
import { AcceptPolicyVersionBody, RecordPolicyNoticeBody } from './policy-acceptance.body.ts';

const routes = {
  recordPolicyNotice: subjectRoute('RecordPolicyNotice', 'policy-notices', 'service-command', 'operator'),
  acceptPolicyVersion: subjectRoute('AcceptPolicyVersion', 'policy-acceptances', 'service-command', 'operator'),
};

@Controller('v1/subjects/:subjectRef')
export class PolicyAcceptanceController implements RoutesFor<PolicyAcceptanceCommand> {
  constructor(private readonly commands: CommandSender) {}

  @CommandRoute(routes.recordPolicyNotice)
  @Described(
    'Record that a policy was shown',
    'Records that a policy version reached a person: by which evidence, and when. A material version binds after its notice (domain-model 6, "Policy versions").',
  )
  recordPolicyNotice(
    @ValidatedBody(RecordPolicyNoticeBody) body: RecordPolicyNoticeBody,
    @CurrentContext() context: RequestContext,
  ) {
    return this.commands.send(routes.recordPolicyNotice, body, context);
  }

  @CommandRoute(routes.acceptPolicyVersion)
  @Described(
    'Record that a policy was accepted',
    'Records that a person accepted a policy version, as one that reduces rights needs it before it binds (domain-model 6, "Policy versions").',
  )
  acceptPolicyVersion(
    @ValidatedBody(AcceptPolicyVersionBody) body: AcceptPolicyVersionBody,
    @CurrentContext() context: RequestContext,
  ) {
    return this.commands.send(routes.acceptPolicyVersion, body, context);
  }
}
