import type { ProblemCode } from './problem-codes.ts';

/** Where in a body something is wrong, and which rule it breaks; never what was there. */
export interface FieldError {
  /** JSON pointer (RFC 6901). */
  readonly pointer: string;
  readonly rule: string;
}

/** An answer that is a problem (RFC 9457). Thrown at the rim only; rules answer with values. */
export class Problem extends Error {
  readonly code: ProblemCode;
  /** Members beside those of the standard, and headers of the answer. */
  readonly more: { readonly members?: object; readonly headers?: Readonly<Record<string, string>>; readonly status?: number };

  constructor(code: ProblemCode, more: Problem['more'] = {}) {
    super(code);
    this.code = code;
    this.more = more;
  }
}

/** A body can break its rules in thousands of places; the answer names this many of them. */
const maxErrors = 100;

export const invalid = (errors: FieldError | readonly FieldError[]): Problem =>
  new Problem('VALIDATION_FAILED', { members: { errors: [errors].flat().slice(0, maxErrors) } });
