/** ASCII control characters but the newline, which C2SP signed-note keeps out of notes. */
// oxlint-disable-next-line no-control-regex
export const hasControls = (text: string): boolean => /[\u0000-\u0009\u000b-\u001f]/.test(text);

/** Not empty, and without what ends a name in a note or in a written key: spaces of any script, newlines and plus signs. */
export const isKeyName = (name: string): boolean =>
  /^[^\p{White_Space}+]+$/u.test(name) && name.isWellFormed() && !hasControls(name);
