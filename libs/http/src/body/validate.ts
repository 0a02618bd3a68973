import { plainToInstance } from 'class-transformer';
import { validateSync, type ValidationError } from 'class-validator';
import { invalid, type FieldError } from '../problem/problem.ts';

export type BodyClass<T extends object> = new () => T;

/** The body as an instance of its class; throws a `Problem` that names each place and the rule broken there. */
export function validated<T extends object>(type: BodyClass<T>, body: unknown): T {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) throw invalid({ pointer: '', rule: 'object' });
  const instance = plainToInstance(type, body);
  const found = validateSync(instance, {
    whitelist: true,
    forbidNonWhitelisted: true,
    // A class without fields is the body of a command that takes none.
    forbidUnknownValues: false,
    validationError: { target: false, value: false },
  });
  if (found.length > 0) throw invalid(found.flatMap((error) => fieldErrors(error, '')));
  return instance;
}

function fieldErrors({ property, constraints = {}, children = [] }: ValidationError, parent: string): FieldError[] {
  const own = Object.entries(constraints).map(([rule, message]): FieldError => {
    // The key may be personal data, so it is the object that is named.
    if (rule === 'whitelistValidation') return { pointer: parent, rule: 'unknownField' };
    return { pointer: `${parent}/${property}${placeOf(message)}`, rule };
  });
  return [...own, ...children.flatMap((child) => fieldErrors(child, `${parent}/${property}`))];
}

/** Where in a list a member breaks a rule: see `each`. */
const placeOf = (message: string): string => (/^\/\d+$/.test(message) ? message : '');
