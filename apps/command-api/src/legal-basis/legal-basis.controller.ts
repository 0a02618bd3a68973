import { Controller, Post } from '@nestjs/common';
import { CurrentContext, CommandRoute, ValidatedBody, type RequestContext } from '#http';
import { Commands } from '../commands.ts';
import { AssertLegalBasisBody, EndLegalBasisBody } from './legal-basis.body.ts';

@Controller('v1/subjects/:subjectRef/legal-bases')
export class LegalBasisController {
  constructor(private readonly commands: Commands) {}

  @Post()
  @CommandRoute('service-command', 'operator')
  assert(@ValidatedBody(AssertLegalBasisBody) body: AssertLegalBasisBody, @CurrentContext() context: RequestContext) {
    return this.commands.byController(context, 'AssertLegalBasis', body);
  }

  @Post(':legalBasisId/end')
  @CommandRoute('operator')
  end(@ValidatedBody(EndLegalBasisBody) body: EndLegalBasisBody, @CurrentContext() context: RequestContext) {
    return this.commands.byController(context, 'EndLegalBasis', body);
  }
}
