import { Controller, Post } from '@nestjs/common';
import { HttpExchange, CommandRoute, ValidatedBody, type Exchange } from '#http';
import { Commands } from '../commands.ts';
import { ConfigureControllerBody } from './controller.body.ts';

@Controller('v1/controller')
export class ControllerSettingsController {
  constructor(private readonly commands: Commands) {}

  @Post()
  @CommandRoute('admin')
  configure(@ValidatedBody(ConfigureControllerBody) body: ConfigureControllerBody, @HttpExchange() exchange: Exchange) {
    return this.commands.ofController(exchange, body);
  }
}
