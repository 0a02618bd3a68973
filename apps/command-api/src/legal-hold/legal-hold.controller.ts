import { Controller } from '@nestjs/common';
import type { LegalHoldCommand } from '#domain';
import { CommandRoute, CurrentContext, Described, type RequestContext, ValidatedBody } from '#http';
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
  @Described(
    'Place a legal hold',
    'Records a duty to keep data. It stops their destruction and permits nothing but storing (domain-model 6, "Legal hold").',
  )
  placeLegalHold(@ValidatedBody(PlaceLegalHoldBody) body: PlaceLegalHoldBody, @CurrentContext() context: RequestContext) {
    return this.commands.send(routes.placeLegalHold, body, context);
  }

  @CommandRoute(routes.releaseLegalHold)
  @Described(
    'Release a legal hold',
    'Ends a duty to keep data; an erasure that waited for it goes on (domain-model 6, "Legal hold").',
  )
  releaseLegalHold(@ValidatedBody(ReleaseLegalHoldBody) body: ReleaseLegalHoldBody, @CurrentContext() context: RequestContext) {
    return this.commands.send(routes.releaseLegalHold, body, context);
  }
}
