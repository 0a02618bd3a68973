import { Controller, Post } from '@nestjs/common';
import { Exchanged, Records, Said, type Exchange } from '#http';
import { Commands } from '../commands.ts';
import { AssertLegalBasisBody, EndLegalBasisBody } from './legal-basis.body.ts';

@Controller('v1/subjects/:subjectRef/legal-bases')
export class LegalBasisController {
  constructor(private readonly commands: Commands) {}

  @Post()
  @Records('service-command', 'operator')
  assert(@Said(AssertLegalBasisBody) body: AssertLegalBasisBody, @Exchanged() exchange: Exchange) {
    return this.commands.byController(exchange, 'AssertLegalBasis', body);
  }

  @Post(':legalBasisId/end')
  @Records('operator')
  end(@Said(EndLegalBasisBody) body: EndLegalBasisBody, @Exchanged() exchange: Exchange) {
    return this.commands.byController(exchange, 'EndLegalBasis', body);
  }
}
