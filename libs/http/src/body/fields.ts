import { applyDecorators } from '@nestjs/common';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, ValidateIf, ValidateNested } from 'class-validator';
import type { ValidationArguments, ValidationOptions } from 'class-validator';
import { Transform, Type } from 'class-transformer';
import { patterns, toInstant } from '#kernel';
import { isTimeZone } from '#domain';
import { patternSchema, instantSchema } from './schemas.ts';
import { durationForm, isDuration } from './duration.ts';
import { rule } from './rule.ts';
import type { BodyClass } from './validate.ts';

type Pattern = keyof typeof patterns;

/** Absent is fine; null is refused before any field is looked at. */
export const Optional = (): PropertyDecorator => ValidateIf((_, value) => value !== undefined);

/** A string of one of the contract's patterns; the rule that it breaks is the pattern's name. */
export const Is = (pattern: Pattern): PropertyDecorator => rule(pattern, patternSchema(patterns[pattern]), isLike(pattern));

const isLike =
  (pattern: Pattern) =>
  (value: unknown): boolean =>
    typeof value === 'string' && patterns[pattern].test(value);

/** A rule for each member of a list. In place of a sentence it says where the first one stands that breaks it. */
export const each = (fits: (member: unknown) => boolean): ValidationOptions => ({
  each: true,
  message: ({ value }: ValidationArguments) => (Array.isArray(value) ? `/${value.findIndex((member) => !fits(member))}` : ''),
});

/** A list of 1 to 200 different strings of a pattern. */
export const ListOf = (pattern: Pattern, { empty = false } = {}): PropertyDecorator =>
  applyDecorators(
    IsArray(),
    ArrayMinSize(empty ? 0 : 1),
    ArrayMaxSize(200),
    ArrayUnique(),
    rule(pattern, patternSchema(patterns[pattern]), isLike(pattern), each(isLike(pattern))),
  ) as PropertyDecorator;

/** "all", or a list of 1 to 200 different ids. The word in a list would be an id that nothing has: a hold of ["all"] holds nothing. */
export const AllOrListOf = (pattern: Pattern): PropertyDecorator => {
  const items = { ...patternSchema(patterns[pattern]), not: { const: 'all' } };
  const list = { type: 'array', minItems: 1, maxItems: 200, uniqueItems: true, items };
  return rule('allOrList', { anyOf: [{ const: 'all' }, list] }, (value) => value === 'all' || isListOf(pattern, value));
};

const isListOf = (pattern: Pattern, value: unknown): boolean =>
  Array.isArray(value) &&
  value.length >= 1 &&
  value.length <= 200 &&
  new Set(value).size === value.length &&
  !value.includes('all') &&
  value.every(isLike(pattern));

/** A time: normalised to UTC and milliseconds, so that `10:00:00Z` and `12:00:00.000+02:00` are one. */
export const IsTime = (): PropertyDecorator =>
  applyDecorators(
    Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? (toInstant(value) ?? value) : value)),
    rule('instant', instantSchema, (value) => typeof value === 'string' && toInstant(value) === value),
  ) as PropertyDecorator;

/** An ISO 8601 duration longer than zero. */
export const IsLength = (): PropertyDecorator =>
  rule('duration', patternSchema(durationForm), (value) => typeof value === 'string' && isDuration(value));

/** Languages to texts: at least one, and none of them blank. */
export const IsLocalisedName = (): PropertyDecorator =>
  rule(
    'localisedName',
    { type: 'object', minProperties: 1, propertyNames, additionalProperties: patternSchema(/\S/) },
    isLocalised,
  );

const propertyNames = patternSchema(patterns.language);

function isLocalised(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const entries = Object.entries(value);
  return (
    entries.length > 0 &&
    entries.every(([language, text]) => patterns.language.test(language) && typeof text === 'string' && text.trim() !== '')
  );
}

/** An object that a class describes: this one, or a narrower one where what else the body says asks for it. */
export const ObjectOf = <T extends object>(
  type: BodyClass<T>,
  narrowed: (body: object) => BodyClass<T> = () => type,
): PropertyDecorator =>
  applyDecorators(
    rule('object', (refer) => refer(type), isObject),
    ValidateNested(),
    Type((at) => narrowed(at!.object as object)),
  ) as PropertyDecorator;

/** A list of 1 to 200 objects of a class, each of another name. */
export const ObjectsOf = <T extends object>(type: BodyClass<T>, nameOf: (member: T) => string): PropertyDecorator =>
  applyDecorators(
    listOfObjects(nameOf, (refer) => refer(type)),
    Type(() => type),
  ) as PropertyDecorator;

/** Kinds of objects, told apart by the word in a field. */
interface Kinds<T extends object, Field extends keyof T> {
  readonly field: Field & string;
  readonly kinds: { readonly [Word in T[Field] & string]: BodyClass<Extract<T, { [Name in Field]: unknown }>> };
  /** For an object with another word. */
  readonly otherwise: BodyClass<object>;
  readonly nameOf: (member: T) => string;
}

/** A list of 1 to 200 objects of several kinds, each of another name. */
export const ObjectsOfKinds = <T extends object, Field extends keyof T>(of: Kinds<T, Field>): PropertyDecorator => {
  const subTypes = Object.entries<BodyClass<object>>(of.kinds).map(([name, value]) => ({ name, value }));
  const types = [...new Set(subTypes.map(({ value }) => value))];
  return applyDecorators(
    listOfObjects(of.nameOf, (refer) => ({ oneOf: types.map(refer) })),
    Type(() => of.otherwise, { discriminator: { property: of.field, subTypes }, keepDiscriminatorProperty: true }),
  ) as PropertyDecorator;
};

/** A list within the list would otherwise be looked at as an object. */
const listOfObjects = <T extends object>(
  nameOf: (member: T) => string,
  items: (refer: (type: BodyClass<object>) => object) => object,
): PropertyDecorator =>
  applyDecorators(
    IsArray(),
    ArrayMinSize(1),
    ArrayMaxSize(200),
    ArrayUnique(nameOf),
    rule(
      'objects',
      (refer) => ({ type: 'array', items: items(refer) }),
      (value) => Array.isArray(value) && value.every(isObject),
    ),
    ValidateNested({ each: true }),
  ) as PropertyDecorator;

const isObject = (value: unknown): boolean => typeof value === 'object' && value !== null && !Array.isArray(value);

/** The field belongs to objects of one kind only. */
export const Only = <T>(applies: (object: T) => boolean): PropertyDecorator =>
  rule('notHere', {}, (value, object) => value === undefined || applies(object as T));

/** An IANA time zone that this runtime knows. */
export const IsTimeZone = (): PropertyDecorator =>
  rule('timeZone', { type: 'string', description: 'IANA time zone' }, (value) => typeof value === 'string' && isTimeZone(value));
