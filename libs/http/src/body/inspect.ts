import type { FieldError } from '../problem/problem.ts';

const maxDepth = 8;
const maxMembers = 200;
/** In all objects together: lists of objects are full before. */
const maxKeys = 4_000;
const forbidden = new Set(['__proto__', 'constructor', 'prototype']);
// oxlint-disable-next-line no-control-regex -- control characters are what is looked for
const control = /[\u0000-\u001F\u007F-\u009F]/;
// oxlint-disable-next-line no-control-regex -- TAB, LF and CR are text
const controlInText = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F]/;
const textFields = new Set(['description', 'content']);

/** `members`: how many keys a body has, where it is not too deep to be looked at to its end. */
interface Inspected {
  readonly errors: readonly FieldError[];
  readonly members: number | undefined;
}

/** Everything about a body that no schema says: depth, sizes, characters, keys, nulls. `stringBytes`: UTF-8 of one string. */
export function inspect(value: unknown, stringBytes: number): Inspected {
  const errors: FieldError[] = [];
  let members = 0;
  let tooDeep = false;
  const look = (node: unknown, pointer: string, depth: number, field: string): void => {
    if (node === null) errors.push({ pointer, rule: 'notNull' });
    if (typeof node === 'string') errors.push(...stringErrors(node, pointer, field, stringBytes));
    if (typeof node !== 'object' || node === null) return;
    if (depth >= maxDepth) {
      tooDeep = true;
      return void errors.push({ pointer, rule: 'depth' });
    }
    if (Array.isArray(node)) {
      if (node.length > maxMembers) errors.push({ pointer, rule: 'tooManyMembers' });
      node.forEach((member, index) => look(member, `${pointer}/${index}`, depth + 1, field));
      return;
    }
    for (const key of Object.keys(node)) {
      members++;
      if (forbidden.has(key) || key.startsWith('$') || key.includes('.') || !key.isWellFormed() || control.test(key)) {
        errors.push({ pointer, rule: 'forbiddenKey' });
      } else if (key in Object.prototype) {
        // No field of the contract bears such a name. class-transformer would drop it before unknown fields are looked for.
        errors.push({ pointer, rule: 'unknownField' });
      }
      look((node as Record<string, unknown>)[key], below(pointer, key), depth + 1, key);
    }
  };
  look(value, '', 0, '');
  if (members > maxKeys) errors.push({ pointer: '', rule: 'tooManyKeys' });
  return { errors, members: tooDeep ? undefined : members };
}

/** Field names of the contract; anything else may be personal data and is never echoed. */
const plain = /^[a-z][A-Za-z]{0,40}$/;

/** The pointer of a member. Where its key may not be echoed, the pointer of the object that holds it stands in. */
export const below = (pointer: string, key: string): string => (plain.test(key) ? `${pointer}/${key}` : pointer);

function stringErrors(text: string, pointer: string, field: string, stringBytes: number): FieldError[] {
  const errors: FieldError[] = [];
  if (!text.isWellFormed()) errors.push({ pointer, rule: 'loneSurrogate' });
  if ((textFields.has(field) ? controlInText : control).test(text)) errors.push({ pointer, rule: 'controlCharacter' });
  if (text.length * 3 > stringBytes && Buffer.byteLength(text) > stringBytes) errors.push({ pointer, rule: 'tooLong' });
  return errors;
}
