import { ValidateBy, type ValidationOptions } from 'class-validator';
import type { BodyClass } from './validate.ts';

/** The JSON Schema of what a rule takes; rules about objects within are told how to refer to their class. */
export type RuleSchema = object | ((refer: (type: BodyClass<object>) => object) => object);

/** A rule with a name: what the document says of it stands beside what checks it. */
export const rule = (
  name: string,
  told: RuleSchema,
  validate: (value: unknown, of: object) => boolean,
  options?: ValidationOptions,
): PropertyDecorator =>
  ValidateBy({ name, constraints: [told], validator: { validate: (value, args) => validate(value, args!.object) } }, options);
