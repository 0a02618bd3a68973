import { Ajv } from 'ajv';
import type { Ask } from '#application';
import { exceptions, operations } from '#domain';
import { invalid, patterns, type FieldError } from '#http';
import { toInstant } from '#kernel';

const text = (pattern: RegExp) => ({ type: 'string', pattern: pattern.source });

/** Compiled once: class-validator would cost this route more than all else it does. */
const ask = {
  type: 'object',
  additionalProperties: false,
  required: ['subjectRef', 'purposeId'],
  properties: {
    subjectRef: text(patterns.subjectRef),
    purposeId: text(patterns.identifier),
    dataCategories: { type: 'array', minItems: 1, maxItems: 200, uniqueItems: true, items: text(patterns.identifier) },
    operation: { enum: operations },
    recipientId: text(patterns.identifier),
    exception: { enum: exceptions },
    at: { type: 'string', instant: true },
    knownAt: { type: 'string', instant: true },
    consistency: { enum: ['projected', 'strong'] },
  },
};

const ajv = new Ajv({ allErrors: true, allowUnionTypes: true });
ajv.addKeyword({
  keyword: 'instant',
  type: 'string',
  validate: (_: unknown, value: string) => toInstant(value) !== undefined,
  errors: false,
});
const fits = ajv.compile<Record<string, unknown>>(ask);

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
