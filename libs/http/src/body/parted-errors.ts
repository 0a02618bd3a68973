import type { FieldError } from '../problem/problem.ts';

interface PartedErrors {
  /** By index; the pointers begin at the member. */
  readonly ofItems: ReadonlyMap<number, readonly FieldError[]>;
  readonly ofBody: readonly FieldError[];
}

/** Parts what is wrong with single members of a list of the body from what is wrong with the body as a whole. */
export function partedErrors(errors: readonly FieldError[], list: string | undefined): PartedErrors {
  const ofItems = new Map<number, FieldError[]>();
  const ofBody: FieldError[] = [];
  for (const error of errors) {
    const [, field, index, rest = ''] = /^\/(\w+)\/(\d+)(\/.*)?$/.exec(error.pointer) ?? [];
    if (list === undefined || field !== list) ofBody.push(error);
    else ofItems.set(Number(index), [...(ofItems.get(Number(index)) ?? []), { ...error, pointer: rest }]);
  }
  return { ofItems, ofBody };
}
