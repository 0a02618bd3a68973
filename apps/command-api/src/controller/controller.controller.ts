import { Controller } from '@nestjs/common';
import type { ControllerCommand } from '#domain';
import { CommandRoute, CurrentContext, Described, type RequestContext, ValidatedBody } from '#http';
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
  @Described(
    'Set regime and calendar',
    'Says by which law and working days the tenant is judged, from a day on. What was decided before stays as it was (domain-model 2, rule 8; domain-model 9).',
  )
  configureController(
    @ValidatedBody(ConfigureControllerBody) body: ConfigureControllerBody,
    @CurrentContext() context: RequestContext,
  ) {
    return this.commands.send(routes.configureController, body, context);
  }
}
