import { InvalidArgumentError, Option } from 'commander';
import { patterns, toInstant, type Instant } from '#kernel';

/** Parses a text of one of the contract's patterns. */
export const matching =
  (pattern: RegExp, wanted: string) =>
  (text: string): string => {
    if (!pattern.test(text)) throw new InvalidArgumentError(`It must be ${wanted}.`);
    return text;
  };

export const identifier = matching(patterns.identifier, 'lower-case letters, digits and dashes, a letter first');
export const subjectRef = matching(patterns.subjectRef, 'a subject reference: 22 characters of base64url');

/** Names between commas, each once. */
export const listOf =
  (parse: (text: string) => string) =>
  (text: string): readonly string[] => {
    const members = text.split(',').map((member) => parse(member.trim()));
    if (new Set(members).size < members.length) throw new InvalidArgumentError('It names something twice.');
    return members;
  };

export const controllerOption = (): Option => new Option('--controller <id>', 'the tenant').argParser(identifier);

export const requiredControllerOption = (): Option => controllerOption().makeOptionMandatory();

/** A position as the ledger prints it. */
export function position(text: string): bigint {
  if (!/^\d{1,18}$/.test(text)) throw new InvalidArgumentError('It must be a position: a decimal number.');
  return BigInt(text);
}

/** A number of entries. */
export function size(text: string): number {
  if (!/^(0|[1-9]\d{0,14})$/.test(text)) throw new InvalidArgumentError('It must be a number of entries.');
  return Number(text);
}

export function count(text: string): number {
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new InvalidArgumentError('It must be a whole number from 1 on.');
  return Number(text);
}

export function instant(text: string): Instant {
  const at = toInstant(text);
  if (!at) throw new InvalidArgumentError('It must be a time such as 2026-01-31T09:00:00Z.');
  return at;
}
