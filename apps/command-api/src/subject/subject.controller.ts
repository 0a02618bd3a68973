import { randomBytes } from 'node:crypto';
import { Controller, Post } from '@nestjs/common';
import { Roles } from '#access';
import { ResponseSchema, ValidatedBody, patternSchema } from '#http';
import { patterns } from '#kernel';

/** No field, so any is unknown. */
// oxlint-disable-next-line no-extraneous-class -- an empty body is what the class says
export class MintSubjectBody {}

const minted = {
  name: 'Minted',
  json: { type: 'object', required: ['subjectRef'], properties: { subjectRef: patternSchema(patterns.subjectRef) } },
};

@Controller('v1/subjects')
export class SubjectController {
  /** 128 random bits; nothing is recorded, so there is nothing to retry. */
  @Post()
  @ResponseSchema({ status: 201, shape: minted })
  @Roles('service-command', 'operator')
  mint(@ValidatedBody(MintSubjectBody) _body: MintSubjectBody): { subjectRef: string } {
    return { subjectRef: randomBytes(16).toString('base64url') };
  }
}
