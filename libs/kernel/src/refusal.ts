/** A command that the rules do not allow: an expected outcome, so a value and never an exception. */
export interface Refusal<Code extends string = string> {
  readonly refused: Code;
}

/** What is recorded makes a field necessary that the command lacks: the command is malformed. */
export interface FieldRequired extends Refusal<'VALIDATION_FAILED'> {
  readonly field: string;
}

/** One member of a list of the command is refused, and the whole command with it. */
export interface MemberRefused<Code extends string = string> extends Refusal<Code> {
  /** The field and the index in it: `choices/3`. */
  readonly member: string;
}

export const refuseMember = <Code extends string>(member: string, refusal: Refusal<Code>): MemberRefused<Code> => ({
  ...refusal,
  member,
});

export const isMemberRefused = (refusal: Refusal): refusal is MemberRefused => 'member' in refusal;

export const requireField = (field: string): FieldRequired => ({ refused: 'VALIDATION_FAILED', field });

export const isFieldRequired = (refusal: Refusal): refusal is FieldRequired => 'field' in refusal;

export const refuse = <Code extends string>(code: Code): Refusal<Code> => ({ refused: code });

export function isRefusal<Code extends string>(outcome: Refusal<Code> | readonly unknown[]): outcome is Refusal<Code> {
  return 'refused' in outcome;
}
