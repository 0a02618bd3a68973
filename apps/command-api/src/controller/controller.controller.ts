import { Controller, Post } from '@nestjs/common';
import { Exchanged, Records, Said, type Exchange } from '#http';
import { Commands } from '../commands.ts';
import { ConfigureControllerBody } from './controller.body.ts';

@Controller('v1/controller')
export class ControllerController {
  constructor(private readonly commands: Commands) {}

  @Post()
  @Records('admin')
  configure(@Said(ConfigureControllerBody) body: ConfigureControllerBody, @Exchanged() exchange: Exchange) {
    return this.commands.ofController(exchange, body);
  }
}
