/**
 * Why a server is away, in a word: the first code that is one, from the error to its causes, such as ECONNREFUSED, AuthenticationFailed
 * or access-denied; else the error's name. It is all that an operator can use, and no message, which may quote what was stored.
 */
export function whyAway(error: unknown): string {
  for (let at = error; at !== undefined; at = (at as { readonly cause?: unknown } | null)?.cause) {
    const { code, codeName, type } = (at ?? {}) as { readonly [_ in 'code' | 'codeName' | 'type']?: unknown };
    const word = [code, codeName, type].find((value) => typeof value === 'string');
    if (word !== undefined) return String(word);
  }
  return error instanceof Error ? error.name : 'no answer';
}
