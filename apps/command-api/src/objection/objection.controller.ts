import { Controller, Post } from '@nestjs/common';
import { Exchanged, Records, Said, type Exchange } from '#http';
import { Commands } from '../commands.ts';
import { DecideObjectionBody, ObjectBody, WithdrawObjectionBody } from './objection.body.ts';

@Controller('v1/subjects/:subjectRef/objections')
export class ObjectionController {
  constructor(private readonly commands: Commands) {}

  @Post()
  @Records('service-command', 'operator')
  object(@Said(ObjectBody) body: ObjectBody, @Exchanged() exchange: Exchange) {
    return this.commands.bySubject(exchange, 'Object', body);
  }

  @Post(':objectionId/decision')
  @Records('operator')
  decide(@Said(DecideObjectionBody) body: DecideObjectionBody, @Exchanged() exchange: Exchange) {
    return this.commands.byController(exchange, 'DecideObjection', body);
  }

  @Post(':objectionId/withdrawal')
  @Records('service-command', 'operator')
  withdraw(@Said(WithdrawObjectionBody) body: WithdrawObjectionBody, @Exchanged() exchange: Exchange) {
    return this.commands.bySubject(exchange, 'WithdrawObjection', body);
  }
}
