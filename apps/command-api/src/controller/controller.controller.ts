import { Controller, Post } from '@nestjs/common';
import { CurrentContext, CommandRoute, ValidatedBody, type RequestContext } from '#http';
import { Commands } from '../commands.ts';
import { ConfigureControllerBody } from './controller.body.ts';

@Controller('v1/controller')
export class ControllerSettingsController {
  constructor(private readonly commands: Commands) {}

  @Post()
  @CommandRoute('admin')
  configure(@ValidatedBody(ConfigureControllerBody) body: ConfigureControllerBody, @CurrentContext() context: RequestContext) {
    return this.commands.ofController(context, body);
  }
}
