import {
  MongoAPIError,
  MongoClientClosedError,
  MongoError,
  MongoExpiredSessionError,
  MongoNetworkError,
  MongoNetworkTimeoutError,
  MongoNotConnectedError,
  MongoServerClosedError,
  MongoServerError,
  MongoTopologyClosedError,
} from 'mongodb';

export const duplicateKey = 11_000;

/** The server's codes for a command that is wrong in itself, not for a server that fails. */
const bugs: ReadonlySet<number> = new Set([
  2, // BadValue
  9, // FailedToParse
  14, // TypeMismatch
  40, // ConflictingUpdateOperators
  48, // NamespaceExists
  59, // CommandNotFound
  66, // ImmutableField
  67, // CannotCreateIndex
  72, // InvalidOptions
  73, // InvalidNamespace
  85, // IndexOptionsConflict
  86, // IndexKeySpecsConflict
  10_334, // BSONObjectTooLarge
  duplicateKey,
]);

/** Codes of a server that is not, or no longer, the primary: by the next attempt another one may be. */
const notPrimary: ReadonlySet<number> = new Set([91, 189, 10_058, 10_107, 11_600, 11_602, 13_435, 13_436]);

/** Of the driver's own complaints about a call, those that tell of a connection that is gone. */
const gone = [
  MongoClientClosedError,
  MongoExpiredSessionError,
  MongoNotConnectedError,
  MongoServerClosedError,
  MongoTopologyClosedError,
];

/** Whether the store cannot be used, as opposed to a call that is wrong. */
export function isStoreFailure(error: unknown): boolean {
  if (error instanceof MongoServerError) return !bugs.has(Number(error.code));
  if (error instanceof MongoAPIError) return gone.some((type) => error instanceof type);
  // The hosts of `mongodb+srv:` are asked of the name server, whose refusals are those of the system.
  return error instanceof MongoError || typeof (error as NodeJS.ErrnoException | undefined)?.syscall === 'string';
}

/** Whether the same call may well succeed at once. A call that ran out of time has none left. */
export function isPassing(error: unknown): boolean {
  if (error instanceof MongoServerError) return notPrimary.has(Number(error.code));
  return error instanceof MongoNetworkError && !(error instanceof MongoNetworkTimeoutError);
}
