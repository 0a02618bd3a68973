import { applyDecorators } from '@nestjs/common';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, ValidateBy, ValidateIf } from 'class-validator';
import type { ValidationArguments, ValidationOptions } from 'class-validator';
import { Transform } from 'class-transformer';
import { toInstant } from '#kernel';
import { isTimeZone } from '#domain';
import { isDuration } from './duration.ts';

/** Patterns of the contract (http-api 1). */
export const patterns = {
  identifier: /^[a-z][a-z0-9-]{0,62}$/,
  policyVersion: /^[A-Za-z0-9][A-Za-z0-9.-]{0,31}$/,
  subjectRef: /^[A-Za-z0-9_-]{21}[AQgw]$/,
  code: /^[A-Za-z0-9][A-Za-z0-9_.:()/-]{0,62}$/,
  actorId: /^[A-Za-z0-9_.:|-]{1,128}$/,
  digest: /^[0-9a-f]{64}$/,
  uuid: /^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$/,
  language: /^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$/,
  idempotencyKey: /^[A-Za-z0-9_-]{16,128}$/,
} as const;

type Pattern = keyof typeof patterns;

/** Absent is fine; null is refused before any field is looked at. */
export const Optional = (): PropertyDecorator => ValidateIf((_, value) => value !== undefined);

/** A string of one of the contract's patterns; the rule that it breaks is the pattern's name. */
export const Is = (pattern: Pattern): PropertyDecorator =>
  ValidateBy({ name: pattern, validator: { validate: (value) => typeof value === 'string' && patterns[pattern].test(value) } });

/** A rule for each member of a list. In place of a sentence it says where the first one stands that breaks it. */
export const each = (fits: (member: unknown) => boolean): ValidationOptions => ({
  each: true,
  message: ({ value }: ValidationArguments) => (Array.isArray(value) ? `/${value.findIndex((member) => !fits(member))}` : ''),
});

/** A list of 1 to 200 different strings of a pattern. */
export const ListOf = (pattern: Pattern, { empty = false } = {}): PropertyDecorator => {
  const fits = (value: unknown) => typeof value === 'string' && patterns[pattern].test(value);
  return applyDecorators(
    IsArray(),
    ArrayMinSize(empty ? 0 : 1),
    ArrayMaxSize(200),
    ArrayUnique(),
    ValidateBy({ name: pattern, validator: { validate: fits } }, each(fits)),
  ) as PropertyDecorator;
};

/** "all", or a list of 1 to 200 different ids. */
export const AllOrListOf = (pattern: Pattern): PropertyDecorator =>
  ValidateBy({ name: 'allOrList', validator: { validate: (value) => value === 'all' || isIdList(value, patterns[pattern]) } });

const isIdList = (value: unknown, pattern: RegExp): boolean =>
  Array.isArray(value) &&
  value.length >= 1 &&
  value.length <= 200 &&
  new Set(value).size === value.length &&
  value.every((id) => typeof id === 'string' && pattern.test(id));

/** A time: normalised to milliseconds, so that `10:00:00Z` and `10:00:00.000Z` are one. */
export const IsTime = (): PropertyDecorator =>
  applyDecorators(
    Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? (toInstant(value) ?? value) : value)),
    ValidateBy({ name: 'instant', validator: { validate: (value) => typeof value === 'string' && toInstant(value) === value } }),
  ) as PropertyDecorator;

/** An ISO 8601 duration longer than zero. */
export const IsLength = (): PropertyDecorator =>
  ValidateBy({ name: 'duration', validator: { validate: (value) => typeof value === 'string' && isDuration(value) } });

/** Languages to texts: at least one, each name at most 200 characters and not empty. */
export const IsLocalisedName = (): PropertyDecorator =>
  ValidateBy({ name: 'localisedName', validator: { validate: (value) => isLocalised(value) } });

function isLocalised(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const entries = Object.entries(value);
  return (
    entries.length > 0 &&
    entries.every(([language, text]) => patterns.language.test(language) && typeof text === 'string' && text.trim() !== '')
  );
}

/** Every member is an object; a list within the list would otherwise be looked at as one. */
export const IsObjects = (): PropertyDecorator =>
  ValidateBy({
    name: 'objects',
    validator: {
      validate: (value) =>
        Array.isArray(value) && value.every((member) => typeof member === 'object' && member !== null && !Array.isArray(member)),
    },
  });

/** The field belongs to objects of one kind only. */
export const Only = <T>(applies: (object: T) => boolean): PropertyDecorator =>
  ValidateBy({ name: 'notHere', validator: { validate: (value, args) => value === undefined || applies(args!.object as T) } });

/** An IANA time zone that this runtime knows. */
export const IsTimeZone = (): PropertyDecorator =>
  ValidateBy({ name: 'timeZone', validator: { validate: (value) => typeof value === 'string' && isTimeZone(value) } });
