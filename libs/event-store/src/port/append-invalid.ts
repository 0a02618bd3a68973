/** An append that no store takes: a bug of the caller, never worth a retry. The message names the field and no value. */
export class AppendInvalid extends Error {
  readonly code = 'APPEND_INVALID';

  constructor(why: string) {
    super(`The append is invalid: ${why}`);
    this.name = 'AppendInvalid';
  }
}
