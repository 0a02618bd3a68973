import { Controller } from '@nestjs/common';
import type { LegalBasisCommand } from '#domain';
import { CommandRoute, CurrentContext, Described, type RequestContext, ValidatedBody } from '#http';
import type { RoutesFor } from '../route/routes-for.ts';
import { CommandSender } from '../route/command-sender.ts';
import { subjectRoute } from '../route/routes.ts';
import { AssertLegalBasisBody, EndLegalBasisBody } from './legal-basis.body.ts';

const routes = {
  assertLegalBasis: subjectRoute('AssertLegalBasis', '', 'service-command', 'operator'),
  endLegalBasis: subjectRoute('EndLegalBasis', ':legalBasisId/end', 'operator'),
};

@Controller('v1/subjects/:subjectRef/legal-bases')
export class LegalBasisController implements RoutesFor<LegalBasisCommand> {
  constructor(private readonly commands: CommandSender) {}

  @CommandRoute(routes.assertLegalBasis)
  @Described(
    'Rely on another lawful basis',
    'Records that the controller relies on a basis other than consent for a purpose, from when until when and why (domain-model 6, "Legal basis").',
  )
  assertLegalBasis(@ValidatedBody(AssertLegalBasisBody) body: AssertLegalBasisBody, @CurrentContext() context: RequestContext) {
    return this.commands.send(routes.assertLegalBasis, body, context);
  }

  @CommandRoute(routes.endLegalBasis)
  @Described('End a lawful basis', 'Ends the reliance on a basis (domain-model 6, "Legal basis").')
  endLegalBasis(@ValidatedBody(EndLegalBasisBody) body: EndLegalBasisBody, @CurrentContext() context: RequestContext) {
    return this.commands.send(routes.endLegalBasis, body, context);
  }
}
