import { Ajv } from 'ajv';
import type { Ask } from '#application';
import { exceptions, operations } from '#domain';
import { invalid, patterns, textOf, timeText, type FieldError } from '#http';
import { toInstant } from '#kernel';

export const maxBatch = 100;

/** The schema of a question. That a time names a real instant is more than a document can say. */
const askWith = (time: object) => ({
  type: 'object',
  additionalProperties: false,
  required: ['subjectRef', 'purposeId'],
  properties: {
    subjectRef: textOf(patterns.subjectRef),
    purposeId: textOf(patterns.identifier),
    dataCategories: { type: 'array', minItems: 1, maxItems: 200, uniqueItems: true, items: textOf(patterns.identifier) },
    operation: { enum: operations },
    recipientId: textOf(patterns.identifier),
    exception: { enum: exceptions },
    at: time,
    knownAt: time,
    consistency: { enum: ['projected', 'strong'] },
  },
});

export const question = { name: 'Question', json: askWith(timeText) };
export const questions = {
  name: 'Questions',
  json: {
    type: 'object',
    additionalProperties: false,
    required: ['decisions'],
    properties: { decisions: { type: 'array', maxItems: maxBatch, items: question.json } },
  },
};

const ajv = new Ajv({ allErrors: true, allowUnionTypes: true });
ajv.addKeyword({
  keyword: 'instant',
  type: 'string',
  validate: (_: unknown, value: string) => toInstant(value) !== undefined,
  errors: false,
});
/** Compiled once: class-validator would cost this route more than all else it does. */
const fits = ajv.compile<Record<string, unknown>>(askWith({ type: 'string', instant: true }));

/** The question in a body, or a `Problem` that names each place and rule. */
export function askOf(body: unknown): Ask {
  const errors: FieldError[] = [];
  if (!fits(body)) {
    for (const { instancePath, keyword, params } of fits.errors ?? []) {
      const missing = keyword === 'required' ? `/${params['missingProperty']}` : '';
      errors.push({ pointer: `${instancePath}${missing}`, rule: keyword === 'additionalProperties' ? 'unknownField' : keyword });
    }
  }
  const { operation, recipientId, at, knownAt, ...rest } = body as Record<string, string>;
  // Sharing is with somebody: without a recipient there is no question.
  if (operation === 'share' && recipientId === undefined) errors.push({ pointer: '/recipientId', rule: 'required' });
  if (errors.length > 0) throw invalid(...errors);
  return {
    ...rest,
    ...(operation && { operation }),
    ...(recipientId && { recipientId }),
    ...(at && { at: toInstant(at) }),
    ...(knownAt && { knownAt: toInstant(knownAt) }),
  } as Ask;
}
