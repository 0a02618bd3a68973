/** Less than a token lives. */
const usedMillis = 10 * 60_000;

/** A token that is made anew before it ends, for callers that live longer than one. */
export function freshToken(mint: () => Promise<string>): () => Promise<string> {
  let token: Promise<string> | undefined;
  let until = 0;
  return () => {
    const now = performance.now();
    if (token === undefined || now > until) {
      token = mint();
      until = now + usedMillis;
    }
    return token;
  };
}
