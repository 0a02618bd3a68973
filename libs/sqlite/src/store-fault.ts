import { StoreUnavailable } from '#kernel';

/** SQLite's primary result codes for a statement or a call that is wrong in itself, not for a store that fails. */
const bugs = new Set([1 /* ERROR */, 19 /* CONSTRAINT */, 20 /* MISMATCH */, 21 /* MISUSE */, 25 /* RANGE */]);

/** CORRUPT and NOTADB: the file is no longer what was written. */
export const isDamage = (error: unknown): boolean => [11, 26].includes(primaryCode(error) ?? 0);

/** Another process is writing. */
export const isBusy = (error: unknown): boolean => primaryCode(error) === 5;

/** Runs `work` on the store: a failure of the store becomes `StoreUnavailable`, any other error passes through. */
export function storeCall<Result>(attempt: string, work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    throw toStoreFault(attempt, error);
  }
}

/** The error as the ports of the stores report it. */
export const toStoreFault = (attempt: string, error: unknown): unknown =>
  isStoreFailure(error) ? new StoreUnavailable(attempt, { cause: error }) : error;

function isStoreFailure(error: unknown): boolean {
  const code = primaryCode(error);
  if (code !== undefined) return !bugs.has(code);
  // A closed database throws ERR_INVALID_STATE: to the caller an unavailable store. An error of the file system has a `syscall`.
  const { code: name, syscall } = (error ?? {}) as NodeJS.ErrnoException;
  return name === 'ERR_INVALID_STATE' || syscall !== undefined;
}

/** The low byte of an extended result code. */
function primaryCode(error: unknown): number | undefined {
  const code = (error as { errcode?: unknown } | undefined)?.errcode;
  return typeof code === 'number' ? code & 0xff : undefined;
}
