import { ValidationTypes } from 'class-validator';
import { targetConstructorToSchema } from 'class-validator-jsonschema';
import type { RuleSchema } from '../body/rule.ts';
import type { BodyClass } from '../body/validate.ts';
import type { NamedSchema } from '../request/route-response.ts';
import { withMeanings } from './field-meanings.ts';

/** The schemas that a document refers to, each once. */
export class Components {
  readonly schemas: Record<string, object> = {};

  refer(shape: NamedSchema): object {
    if (!Object.hasOwn(this.schemas, shape.name)) {
      this.schemas[shape.name] = withMeanings(shape.name, typeof shape === 'function' ? this.schemaOf(shape) : shape.json);
    }
    return { $ref: `#/components/schemas/${shape.name}` };
  }

  private schemaOf(type: BodyClass<object>): object {
    const schema = targetConstructorToSchema(type, {
      additionalConverters: {
        // Our rules bring their own schemas, also for nested objects. The library's own type is that of OpenAPI 3.0.
        [ValidationTypes.CUSTOM_VALIDATION]: ({ constraints }) =>
          this.schemaOfRule(constraints[0] as RuleSchema) as { $ref: string },
        [ValidationTypes.NESTED_VALIDATION]: {},
      },
    });
    return { type: 'object', ...schema, additionalProperties: false };
  }

  private schemaOfRule(rule: RuleSchema): object {
    return typeof rule === 'function' ? rule((type) => this.refer(type)) : rule;
  }
}
