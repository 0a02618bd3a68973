/** ASCII control characters but the newline, which C2SP signed-note keeps out of notes. */
export const hasControls = (text: string): boolean => [...text].some((character) => character < ' ' && character !== '\n');

/** Not empty, and without what ends a name in a note or in a written key: spaces of any script, newlines and plus signs. */
export const isKeyName = (name: string): boolean =>
  /^[^\p{White_Space}+]+$/u.test(name) && name.isWellFormed() && !hasControls(name);
