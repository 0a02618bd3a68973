/** A command that the rules do not allow: an expected outcome, so a value and never an exception. */
export interface Refusal<Code extends string = string> {
  readonly refused: Code;
}

/** What is recorded makes a field necessary that the command lacks: the command is malformed. */
export interface FieldRequired extends Refusal<'VALIDATION_FAILED'> {
  readonly field: string;
}

export const requireField = (field: string): FieldRequired => ({ refused: 'VALIDATION_FAILED', field });

export const isFieldRequired = (refusal: Refusal): refusal is FieldRequired => 'field' in refusal;

export const refuse = <Code extends string>(code: Code): Refusal<Code> => ({ refused: code });

export function isRefusal<Code extends string>(outcome: Refusal<Code> | readonly unknown[]): outcome is Refusal<Code> {
  return 'refused' in outcome;
}
