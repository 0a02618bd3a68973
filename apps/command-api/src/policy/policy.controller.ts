import { Controller, Post } from '@nestjs/common';
import { CurrentContext, LongTexts, CommandRoute, ValidatedBody, type RequestContext } from '#http';
import { Commands } from '../commands.ts';
import { PublishPolicyVersionBody } from './policy.body.ts';

/** Bytes of one policy text. */
const textBytes = 256 * 1024;

@Controller('v1/policies')
export class PolicyController {
  constructor(private readonly commands: Commands) {}

  @Post(':policyId/versions')
  @CommandRoute('admin')
  @LongTexts(textBytes)
  publish(@ValidatedBody(PublishPolicyVersionBody) body: PublishPolicyVersionBody, @CurrentContext() context: RequestContext) {
    return this.commands.ofPolicy(context, body);
  }
}
