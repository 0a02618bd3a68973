import { Controller, Post } from '@nestjs/common';
import { HttpExchange, CommandRoute, ValidatedBody, type Exchange } from '#http';
import { Commands } from '../commands.ts';
import { DecideObjectionBody, ObjectBody, WithdrawObjectionBody } from './objection.body.ts';

@Controller('v1/subjects/:subjectRef/objections')
export class ObjectionController {
  constructor(private readonly commands: Commands) {}

  @Post()
  @CommandRoute('service-command', 'operator')
  object(@ValidatedBody(ObjectBody) body: ObjectBody, @HttpExchange() exchange: Exchange) {
    return this.commands.bySubject(exchange, 'RaiseObjection', body);
  }

  @Post(':objectionId/decision')
  @CommandRoute('operator')
  decide(@ValidatedBody(DecideObjectionBody) body: DecideObjectionBody, @HttpExchange() exchange: Exchange) {
    return this.commands.byController(exchange, 'DecideObjection', body);
  }

  @Post(':objectionId/withdrawal')
  @CommandRoute('service-command', 'operator')
  withdraw(@ValidatedBody(WithdrawObjectionBody) body: WithdrawObjectionBody, @HttpExchange() exchange: Exchange) {
    return this.commands.bySubject(exchange, 'WithdrawObjection', body);
  }
}
