import { StoreUnavailable } from '#kernel';

/** SQLite's primary result codes for a statement or a call that is wrong in itself, not for a store in trouble. */
const bugs = new Set([1 /* ERROR */, 19 /* CONSTRAINT */, 20 /* MISMATCH */, 21 /* MISUSE */, 25 /* RANGE */]);

/** CORRUPT and NOTADB: the file is no longer what was written. */
export const isDamage = (error: unknown): boolean => [11, 26].includes(primaryCode(error) ?? 0);

/** Another process is writing. */
export const isBusy = (error: unknown): boolean => primaryCode(error) === 5;

/** Runs `work` on the store; its trouble becomes `StoreUnavailable`, anything else passes through. */
export function asking<Result>(asked: string, work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    throw asFault(asked, error);
  }
}

/** The error as the port tells it. */
export const asFault = (asked: string, error: unknown): unknown =>
  isTrouble(error) ? new StoreUnavailable(asked, { cause: error }) : error;

function isTrouble(error: unknown): boolean {
  const code = primaryCode(error);
  if (code !== undefined) return !bugs.has(code);
  // A closed database throws ERR_INVALID_STATE: to the caller it is a store that is away. A folder's trouble has a `syscall`.
  const { code: name, syscall } = (error ?? {}) as NodeJS.ErrnoException;
  return name === 'ERR_INVALID_STATE' || syscall !== undefined;
}

/** The low byte of an extended result code. */
function primaryCode(error: unknown): number | undefined {
  const code = (error as { errcode?: unknown } | undefined)?.errcode;
  return typeof code === 'number' ? code & 0xff : undefined;
}
