import { ValidateBy, type ValidationOptions } from 'class-validator';
import type { BodyClass } from './validate.ts';

/** The JSON Schema of the values that a rule accepts; a rule about nested objects refers to their class by `refer`. */
export type RuleSchema = object | ((refer: (type: BodyClass<object>) => object) => object);

/** A named rule of class-validator, with the schema by which the API document describes it. */
export const rule = (
  name: string,
  schema: RuleSchema,
  validate: (value: unknown, of: object) => boolean,
  options?: ValidationOptions,
): PropertyDecorator =>
  ValidateBy({ name, constraints: [schema], validator: { validate: (value, args) => validate(value, args!.object) } }, options);
