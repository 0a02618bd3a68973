import { Controller, Post } from '@nestjs/common';
import { CurrentContext, CommandRoute, ValidatedBody, type RequestContext } from '#http';
import { Commands } from '../commands.ts';
import { DecideObjectionBody, ObjectBody, WithdrawObjectionBody } from './objection.body.ts';

@Controller('v1/subjects/:subjectRef/objections')
export class ObjectionController {
  constructor(private readonly commands: Commands) {}

  @Post()
  @CommandRoute('service-command', 'operator')
  object(@ValidatedBody(ObjectBody) body: ObjectBody, @CurrentContext() context: RequestContext) {
    return this.commands.bySubject(context, 'RaiseObjection', body);
  }

  @Post(':objectionId/decision')
  @CommandRoute('operator')
  decide(@ValidatedBody(DecideObjectionBody) body: DecideObjectionBody, @CurrentContext() context: RequestContext) {
    return this.commands.byController(context, 'DecideObjection', body);
  }

  @Post(':objectionId/withdrawal')
  @CommandRoute('service-command', 'operator')
  withdraw(@ValidatedBody(WithdrawObjectionBody) body: WithdrawObjectionBody, @CurrentContext() context: RequestContext) {
    return this.commands.bySubject(context, 'WithdrawObjection', body);
  }
}
