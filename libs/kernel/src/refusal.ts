/** A command that the rules do not allow: an expected outcome, so a value and never an exception. */
export interface Refusal<Code extends string = string> {
  readonly refused: Code;
}

export const refuse = <Code extends string>(code: Code): Refusal<Code> => ({ refused: code });

export function isRefusal<Code extends string>(outcome: Refusal<Code> | readonly unknown[]): outcome is Refusal<Code> {
  return 'refused' in outcome;
}
