import { describe, expect, it } from '@jest/globals';
import { code, either, flag, listOf, object, optional, required, text } from './schema.ts';

interface Door {
  readonly state: 'open' | 'closed';
  readonly locked?: boolean;
}

const state = required(code('open', 'closed'), 'how it stands');
const locked = optional(flag, 'whether a key is needed');

describe('the schema of a type', () => {
  it('has its fields and no others, required where the type requires them', () => {
    expect(object<Door>({ state, locked }).json).toEqual({
      type: 'object',
      properties: {
        state: { enum: ['open', 'closed'], description: 'how it stands' },
        locked: { type: 'boolean', title: 'true or false', description: 'whether a key is needed' },
      },
      required: ['state'],
      additionalProperties: false,
    });
  });

  it('may have several forms', () => {
    expect(either(listOf(text('name')), code('all')).json).toEqual({
      anyOf: [{ type: 'array', items: { type: 'string', title: 'name' } }, { enum: ['all'] }],
    });
  });

  it('does not compile where it says more or less than the type', () => {
    const refusedByTheCompiler = [
      // @ts-expect-error a field is missing
      object<Door>({ state }),
      // @ts-expect-error a field is not one of the type
      object<Door>({ state, locked, colour: optional(text('colour'), '') }),
      // @ts-expect-error the type does not require it
      object<Door>({ state, locked: required(flag, '') }),
      // @ts-expect-error the type knows two codes
      object<Door>({ state: required(text('state'), ''), locked }),
      // @ts-expect-error the schema knows one code only
      object<Door>({ state: required(code('open'), ''), locked }),
    ];
    expect(refusedByTheCompiler).toHaveLength(5);
  });
});
