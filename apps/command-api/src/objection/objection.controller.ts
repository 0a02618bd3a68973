import { Controller } from '@nestjs/common';
import type { ObjectionCommand } from '#domain';
import { CommandRoute, CurrentContext, Described, type RequestContext, ValidatedBody } from '#http';
import type { RoutesFor } from '../route/routes-for.ts';
import { CommandSender } from '../route/command-sender.ts';
import { subjectRoute } from '../route/routes.ts';
import { DecideObjectionBody, RaiseObjectionBody, WithdrawObjectionBody } from './objection.body.ts';

const routes = {
  raiseObjection: subjectRoute('RaiseObjection', '', 'service-command', 'operator'),
  decideObjection: subjectRoute('DecideObjection', ':objectionId/decision', 'operator'),
  withdrawObjection: subjectRoute('WithdrawObjection', ':objectionId/withdrawal', 'service-command', 'operator'),
};

@Controller('v1/subjects/:subjectRef/objections')
export class ObjectionController implements RoutesFor<ObjectionCommand> {
  constructor(private readonly commands: CommandSender) {}

  @CommandRoute(routes.raiseObjection)
  @Described(
    'Object to processing',
    'Records a no to processing that does not rest on consent. One to direct marketing is absolute; one for a particular situation is weighed (domain-model 6, "Objection").',
  )
  raiseObjection(@ValidatedBody(RaiseObjectionBody) body: RaiseObjectionBody, @CurrentContext() context: RequestContext) {
    return this.commands.send(routes.raiseObjection, body, context);
  }

  @CommandRoute(routes.decideObjection)
  @Described('Decide an objection', 'Upholds an objection, or overrides it with a justification (domain-model 6, "Objection").')
  decideObjection(@ValidatedBody(DecideObjectionBody) body: DecideObjectionBody, @CurrentContext() context: RequestContext) {
    return this.commands.send(routes.decideObjection, body, context);
  }

  @CommandRoute(routes.withdrawObjection)
  @Described('Withdraw an objection', 'Records that the person takes an objection back (domain-model 6, "Objection").')
  withdrawObjection(
    @ValidatedBody(WithdrawObjectionBody) body: WithdrawObjectionBody,
    @CurrentContext() context: RequestContext,
  ) {
    return this.commands.send(routes.withdrawObjection, body, context);
  }
}
