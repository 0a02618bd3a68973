import type { LimitName, LoadKind } from '#access';
import type { ProblemCode } from './problem-codes.ts';

/** Where in a body something is wrong, and which rule it breaks; never what was there. */
export interface FieldError {
  /** JSON pointer (RFC 6901). */
  readonly pointer: string;
  readonly rule: string;
}

interface ProblemMore {
  /** Beside those of the standard. */
  readonly members?: object;
  /** Of the answer. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly status?: number;
  /** The limit that a caller has met, for the metrics. */
  readonly limit?: LimitName;
  /** What was shed as load, for the metrics. */
  readonly shed?: LoadKind;
}

/** An answer that is a problem (RFC 9457). Thrown at the rim only; rules answer with values. */
export class Problem extends Error {
  readonly code: ProblemCode;
  readonly more: ProblemMore;

  constructor(code: ProblemCode, more: ProblemMore = {}) {
    super(code);
    this.code = code;
    this.more = more;
  }
}

/** A body can break its rules in thousands of places; the answer names this many of them. */
const maxErrors = 100;

export const invalid = (errors: FieldError | readonly FieldError[]): Problem =>
  new Problem('VALIDATION_FAILED', { members: { errors: [errors].flat().slice(0, maxErrors) } });
