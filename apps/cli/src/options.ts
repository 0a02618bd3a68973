import { InvalidArgumentError, Option } from 'commander';

const identifier = /^[a-z][a-z0-9-]{0,62}$/;

function controllerId(text: string): string {
  if (!identifier.test(text)) throw new InvalidArgumentError('a controller id is lower-case letters, digits and dashes');
  return text;
}

export const controllerOption = (): Option => new Option('--controller <id>', 'the tenant').argParser(controllerId);

export const requiredControllerOption = (): Option => controllerOption().makeOptionMandatory();

/** A position as the ledger prints it. */
export function position(text: string): bigint {
  if (!/^\d{1,19}$/.test(text)) throw new InvalidArgumentError('a position is a decimal number');
  return BigInt(text);
}
