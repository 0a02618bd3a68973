import { Controller } from '@nestjs/common';
import type { ControllerCommand } from '#domain';
import { CommandRoute, CurrentContext, ValidatedBody, type RequestContext } from '#http';
import type { RoutesFor } from '../route/routes-for.ts';
import { CommandSender } from '../route/command-sender.ts';
import { controllerRoute } from '../route/routes.ts';
import { ConfigureControllerBody } from './controller.body.ts';

const routes = {
  configureController: controllerRoute('ConfigureController', '', 'admin'),
};

@Controller('v1/controller')
export class ControllerSettingsController implements RoutesFor<ControllerCommand> {
  constructor(private readonly commands: CommandSender) {}

  @CommandRoute(routes.configureController)
  configureController(
    @ValidatedBody(ConfigureControllerBody) body: ConfigureControllerBody,
    @CurrentContext() context: RequestContext,
  ) {
    return this.commands.send(routes.configureController, body, context);
  }
}
