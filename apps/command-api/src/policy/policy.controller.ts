import { Controller } from '@nestjs/common';
import type { ReceivedPolicyCommand } from '#application';
import { CommandRoute, CurrentContext, Described, LongTexts, type RequestContext, ValidatedBody } from '#http';
import type { RoutesFor } from '../route/routes-for.ts';
import { CommandSender } from '../route/command-sender.ts';
import { policyRoute } from '../route/routes.ts';
import { CancelScheduledPolicyVersionBody, PublishPolicyVersionBody } from './policy.body.ts';

/** Bytes of one policy text. */
const textBytes = 256 * 1024;

const routes = {
  publishPolicyVersion: policyRoute('PublishPolicyVersion', ':policyId/versions', 'admin'),
  cancelScheduledPolicyVersion: policyRoute('CancelScheduledPolicyVersion', ':policyId/versions/:version/cancellation', 'admin'),
};

@Controller('v1/policies')
export class PolicyController implements RoutesFor<ReceivedPolicyCommand> {
  constructor(private readonly commands: CommandSender) {}

  @CommandRoute(routes.publishPolicyVersion)
  @Described(
    'Publish a policy version',
    'Keeps the texts that people are shown, under their hash, and says how the version comes to bind them (domain-model 6, "Policy versions").',
  )
  @LongTexts(textBytes)
  publishPolicyVersion(
    @ValidatedBody(PublishPolicyVersionBody) body: PublishPolicyVersionBody,
    @CurrentContext() context: RequestContext,
  ) {
    return this.commands.send(routes.publishPolicyVersion, body, context);
  }

  @CommandRoute(routes.cancelScheduledPolicyVersion)
  @Described(
    'Take back a policy version',
    'Takes back a version of a policy that is not in force yet. Its texts stay readable (domain-model 6, "Cancellation").',
  )
  cancelScheduledPolicyVersion(
    @ValidatedBody(CancelScheduledPolicyVersionBody) body: CancelScheduledPolicyVersionBody,
    @CurrentContext() context: RequestContext,
  ) {
    return this.commands.send(routes.cancelScheduledPolicyVersion, body, context);
  }
}
