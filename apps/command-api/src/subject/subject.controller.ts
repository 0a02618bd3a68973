import { randomBytes } from 'node:crypto';
import { Controller, Post } from '@nestjs/common';
import { Described, Roles } from '#http';
import { component, ResponseSchema, ValidatedBody } from '#http';
import { object, patterns, required, textLike } from '#kernel';

/** No field, so any is unknown. */
// oxlint-disable-next-line no-extraneous-class -- an empty body is what the class says
export class MintSubjectBody {}

interface Minted {
  readonly subjectRef: string;
}

const minted = component(
  'Minted',
  object<Minted>({
    subjectRef: required(textLike('subject reference', patterns.subjectRef), 'nothing is recorded about it yet'),
  }),
);

@Controller('v1/subjects')
export class SubjectController {
  /** 128 random bits; nothing is recorded, so there is nothing to retry. */
  @Post()
  @Described(
    'Make a reference',
    'Makes a random reference for a person. Nothing is recorded; the ledger knows people by such references alone (domain-model 1).',
  )
  @ResponseSchema({ status: 201, shape: minted })
  @Roles('service-command', 'operator')
  mint(@ValidatedBody(MintSubjectBody) _body: MintSubjectBody): Minted {
    return { subjectRef: randomBytes(16).toString('base64url') };
  }
}
