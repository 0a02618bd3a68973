import { Ajv, type ValidateFunction } from 'ajv';
import type { EventRegistry } from '#domain';
import { categoryOf, metadataSchema, type JsonSchema, type LedgerEvent } from '#kernel';

/** One for all schemas: each instance compiles the schema of schemas anew, which costs more than a schema itself. */
const ajv = new Ajv({ strict: true });

/** Why a stored value breaks its schema: the place and the rule, never the value. Undefined for a valid one. */
type Check = (value: unknown) => string | undefined;

/** Compiled at the first use: a process reads few of the types at its start. */
export function checkOf(schema: JsonSchema): Check {
  let valid: ValidateFunction | undefined;
  return (value) => {
    valid ??= ajv.compile(schema);
    if (valid(value)) return undefined;
    const [fault] = valid.errors ?? [];
    return `${fault?.instancePath ?? ''} ${fault?.keyword ?? ''}`.trim();
  };
}

const checkMetadata = checkOf(metadataSchema.json);

export function metadataFault(metadata: object): string | undefined {
  const fault = checkMetadata(metadata);
  return fault === undefined ? undefined : `metadata: ${fault}`;
}

/** Says why an event in its present form is not one of its type, if it is not. */
export function dataChecker({
  types,
}: EventRegistry): (event: Pick<LedgerEvent, 'type' | 'stream' | 'data'>) => string | undefined {
  const checks = new Map(Object.entries(types).map(([type, { data }]) => [type, checkOf(data.json)]));
  return ({ type, stream, data }) => {
    if (types[type]?.category !== categoryOf(stream)) return 'its type does not belong to its stream';
    const fault = checks.get(type)!(data);
    return fault === undefined ? undefined : `data: ${fault}`;
  };
}
