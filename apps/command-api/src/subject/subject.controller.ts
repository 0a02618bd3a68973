import { randomBytes } from 'node:crypto';
import { Controller, HttpCode, Post } from '@nestjs/common';
import { Roles } from '#access';
import { Said } from '#http';

/** No field, so any is unknown. */
// oxlint-disable-next-line no-extraneous-class -- an empty body is what the class says
export class MintSubjectBody {}

@Controller('v1/subjects')
export class SubjectController {
  /** 128 random bits; nothing is recorded, so there is nothing to retry. */
  @Post()
  @HttpCode(201)
  @Roles('service-command', 'operator')
  mint(@Said(MintSubjectBody) _body: MintSubjectBody): { subjectRef: string } {
    return { subjectRef: randomBytes(16).toString('base64url') };
  }
}
