import { Controller } from '@nestjs/common';
import type { LegalHoldCommand } from '#domain';
import { CommandRoute, CurrentContext, ValidatedBody, type RequestContext } from '#http';
import type { RoutesFor } from '../route/routes-for.ts';
import { CommandSender } from '../route/command-sender.ts';
import { subjectRoute } from '../route/routes.ts';
import { PlaceLegalHoldBody, ReleaseLegalHoldBody } from './legal-hold.body.ts';

const routes = {
  placeLegalHold: subjectRoute('PlaceLegalHold', '', 'operator'),
  releaseLegalHold: subjectRoute('ReleaseLegalHold', ':legalHoldId/release', 'operator'),
};

@Controller('v1/subjects/:subjectRef/legal-holds')
export class LegalHoldController implements RoutesFor<LegalHoldCommand> {
  constructor(private readonly commands: CommandSender) {}

  @CommandRoute(routes.placeLegalHold)
  placeLegalHold(@ValidatedBody(PlaceLegalHoldBody) body: PlaceLegalHoldBody, @CurrentContext() context: RequestContext) {
    return this.commands.send(routes.placeLegalHold, body, context);
  }

  @CommandRoute(routes.releaseLegalHold)
  releaseLegalHold(@ValidatedBody(ReleaseLegalHoldBody) body: ReleaseLegalHoldBody, @CurrentContext() context: RequestContext) {
    return this.commands.send(routes.releaseLegalHold, body, context);
  }
}
