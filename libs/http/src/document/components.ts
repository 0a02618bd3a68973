import { ValidationTypes } from 'class-validator';
import { targetConstructorToSchema } from 'class-validator-jsonschema';
import type { ToldRule } from '../body/rule.ts';
import type { BodyClass } from '../body/validate.ts';
import type { NamedSchema } from './response-contract.ts';

/** The schemas that a document refers to, each once. */
export class Components {
  readonly schemas: Record<string, object> = {};

  refer(shape: NamedSchema): object {
    if (!Object.hasOwn(this.schemas, shape.name)) {
      this.schemas[shape.name] = typeof shape === 'function' ? this.schemaOf(shape) : shape.json;
    }
    return { $ref: `#/components/schemas/${shape.name}` };
  }

  private schemaOf(type: BodyClass<object>): object {
    const schema = targetConstructorToSchema(type, {
      additionalConverters: {
        // A rule of ours says itself what it asks for, also of objects within. The library's own type is that of OpenAPI 3.0.
        [ValidationTypes.CUSTOM_VALIDATION]: ({ constraints }) => this.told(constraints[0] as ToldRule) as { $ref: string },
        [ValidationTypes.NESTED_VALIDATION]: {},
      },
    });
    return { type: 'object', ...schema, additionalProperties: false };
  }

  private told(rule: ToldRule): object {
    return typeof rule === 'function' ? rule((type) => this.refer(type)) : rule;
  }
}
