import { Controller, Post } from '@nestjs/common';
import { HttpExchange, CommandRoute, ValidatedBody, type Exchange } from '#http';
import { Commands } from '../commands.ts';
import { AssertLegalBasisBody, EndLegalBasisBody } from './legal-basis.body.ts';

@Controller('v1/subjects/:subjectRef/legal-bases')
export class LegalBasisController {
  constructor(private readonly commands: Commands) {}

  @Post()
  @CommandRoute('service-command', 'operator')
  assert(@ValidatedBody(AssertLegalBasisBody) body: AssertLegalBasisBody, @HttpExchange() exchange: Exchange) {
    return this.commands.byController(exchange, 'AssertLegalBasis', body);
  }

  @Post(':legalBasisId/end')
  @CommandRoute('operator')
  end(@ValidatedBody(EndLegalBasisBody) body: EndLegalBasisBody, @HttpExchange() exchange: Exchange) {
    return this.commands.byController(exchange, 'EndLegalBasis', body);
  }
}
