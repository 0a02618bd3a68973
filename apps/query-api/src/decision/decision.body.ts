import { Ajv } from 'ajv';
import type { DecisionRequest } from '#application';
import { exceptions, operations } from '#domain';
import { invalid, patternSchema, instantSchema, type FieldError } from '#http';
import { patterns, toInstant } from '#kernel';

export const maxBatch = 100;

/** The schema of a question. Whether a time exists in the calendar cannot be said in JSON Schema, so `time` differs. */
const schemaWith = (time: object) => ({
  type: 'object',
  additionalProperties: false,
  required: ['subjectRef', 'purposeId'],
  properties: {
    subjectRef: patternSchema(patterns.subjectRef),
    purposeId: patternSchema(patterns.identifier),
    dataCategories: { type: 'array', minItems: 1, maxItems: 200, uniqueItems: true, items: patternSchema(patterns.identifier) },
    operation: { enum: operations },
    recipientId: patternSchema(patterns.identifier),
    exception: { enum: exceptions },
    at: time,
    knownAt: time,
    consistency: { enum: ['projected', 'strong'] },
  },
});

export const question = { name: 'Question', json: schemaWith(instantSchema) };
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
/** A request as it was sent: its times may have any form that `toInstant` reads. */
type SentRequest = Omit<DecisionRequest, 'at' | 'knownAt'> & { readonly at?: string; readonly knownAt?: string };
/** Compiled once: class-validator would take longer than everything else that this route does. */
const isRequest = ajv.compile<SentRequest>(schemaWith({ type: 'string', instant: true }));

/** The question in a body. Throws a `Problem` that names each field and the rule that it breaks. */
export function decisionRequestOf(body: unknown): DecisionRequest {
  if (!isRequest(body)) throw invalid(fieldErrors(body));
  if (lacksRecipient(body)) throw invalid(recipientRequired);
  const { at, knownAt, ...request } = body;
  return { ...request, ...(at && { at: toInstant(at)! }), ...(knownAt && { knownAt: toInstant(knownAt)! }) };
}

function fieldErrors(body: unknown): readonly FieldError[] {
  const errors = (isRequest.errors ?? []).map(({ instancePath, keyword, params }): FieldError => {
    const missing = keyword === 'required' ? `/${params['missingProperty']}` : '';
    return { pointer: `${instancePath}${missing}`, rule: keyword === 'additionalProperties' ? 'unknownField' : keyword };
  });
  return lacksRecipient((body ?? {}) as Partial<SentRequest>) ? [...errors, recipientRequired] : errors;
}

/** Sharing is with somebody: without a recipient the question has no answer. */
const recipientRequired: FieldError = { pointer: '/recipientId', rule: 'required' };

const lacksRecipient = ({ operation, recipientId }: Partial<SentRequest>): boolean =>
  operation === 'share' && recipientId === undefined;
