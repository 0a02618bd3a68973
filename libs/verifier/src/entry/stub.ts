import { fits } from './fits-schema.ts';

/** A text that stands beside the log, as its entry names it. */
export interface NamedText {
  readonly sha256: string;
  readonly bytes: number;
}

const schema = {
  ...({ type: 'object', required: ['bytes', 'sha256'], additionalProperties: false } as const),
  properties: {
    bytes: { type: 'integer', minimum: 0 },
    sha256: { type: 'string', pattern: '^[0-9a-f]{64}$' },
  },
} as const;

export const isStub = (value: unknown): value is NamedText => fits(schema, value);
