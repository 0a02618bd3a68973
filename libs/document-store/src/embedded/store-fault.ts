import { StoreUnavailable } from '#kernel';

/** SQLite's primary result codes for a statement or a call that is wrong in itself, not for a store in trouble. */
const bugs = new Set([1 /* ERROR */, 19 /* CONSTRAINT */, 20 /* MISMATCH */, 21 /* MISUSE */, 25 /* RANGE */]);

/** NOTADB and CORRUPT: the file is not, or no longer, what was written. */
export const isDamage = (error: unknown): boolean => [11, 26].includes(primaryCode(error) ?? 0);

/** Runs `work` on the database; trouble of the store becomes `StoreUnavailable`, anything else passes through. */
export function asking<Result>(asked: string, work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    if (isTrouble(error)) throw new StoreUnavailable(asked, { cause: error });
    throw error;
  }
}

function isTrouble(error: unknown): boolean {
  const code = primaryCode(error);
  // A closed database throws ERR_INVALID_STATE: to the caller it is a store that is away.
  return code === undefined ? (error as { code?: string })?.code === 'ERR_INVALID_STATE' : !bugs.has(code);
}

/** The low byte of an extended result code. */
function primaryCode(error: unknown): number | undefined {
  const code = (error as { errcode?: unknown } | undefined)?.errcode;
  return typeof code === 'number' ? code & 0xff : undefined;
}
