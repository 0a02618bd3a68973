/**
 * What an error of the client means for the call:
 * - `passing`: the server is away, starts, is busy, or is not the leader any more. The call may be made again. An append that
 *   ended so may have been stored.
 * - `notFound`: the stream is not there.
 * - `badPosition`: no event lies at the position that the read was to begin at.
 * - `tooLarge`: the server takes less in one append than is usual.
 * - `refused`: anything else, such as a wrong password or certificate; trying again at once does not help.
 */
export type FailureKind = 'passing' | 'notFound' | 'badPosition' | 'tooLarge' | 'refused';

const kinds: Readonly<Record<string, FailureKind>> = {
  timeout: 'passing',
  'deadline-exceeded': 'passing',
  unavailable: 'passing',
  cancelled: 'passing',
  'not-leader': 'passing',
  'stream-not-found': 'notFound',
  'maximum-append-size-exceeded': 'tooLarge',
};

/** The server's codes are gRPC's: a dead server ends a call with a plain `Error` that has only the code. */
const invalidArgument = 3;
const passingCodes: ReadonlySet<unknown> = new Set([1, 2, 4, 8, 10, 13, 14]);

export function failureOf(error: unknown): FailureKind {
  if (error instanceof CallTimedOut) return 'passing';
  const { type, code, message } = (error ?? {}) as { type?: unknown; code?: unknown; message?: unknown };
  if (isOfCertificate(error)) return 'refused';
  if (typeof type === 'string' && type in kinds) return kinds[type]!;
  if (code === invalidArgument) return 'badPosition';
  // Without a code it is what a starting server says: "Server Is Not Ready".
  if (passingCodes.has(code) || (type === 'unknown' && code === undefined)) return 'passing';
  return typeof message === 'string' && message.startsWith('Failed to discover') ? 'passing' : 'refused';
}

/** Nothing at all has come: the deadline of an append was over, or our own time. */
export const isUnanswered = (error: unknown): boolean =>
  error instanceof CallTimedOut || (error as { readonly type?: unknown } | undefined)?.type === 'deadline-exceeded';

/** Whether an append that failed for a reason that passes may have been stored: a node that is not the leader stores nothing. */
export const mayBeStored = (error: unknown): boolean => (error as { readonly type?: unknown } | undefined)?.type !== 'not-leader';

/** Nothing was answered within the adapter's own time: the client's deadlines have no effect on reads. */
export class CallTimedOut extends Error {
  readonly type = 'no-answer';

  constructor() {
    super('no answer in time');
    this.name = 'CallTimedOut';
  }
}

/** There is no connection to the server. `type` names the reason, for people: a code of the system, or a word of ours. */
class NotConnected extends Error {
  readonly type: string;

  constructor(type: string, cause: unknown) {
    super(`no connection: ${type}`, { cause });
    this.name = 'NotConnected';
    this.type = type;
  }
}

const certificateRefused = 'certificate-refused';

/** Why there is no connection. The client gives the reason in the message alone. */
function whyNotConnected(error: unknown): string | undefined {
  const message = String((error as Error | undefined)?.message);
  if (message.includes('Name resolution failed')) return 'host-not-found';
  if (message.startsWith('Failed to discover')) return 'no-node-found';
  const lastError = /No connection established\. Last error: ([^\n]*)/.exec(message)?.[1];
  if (lastError === undefined) return undefined;
  if (/\bcertificate\b/.test(lastError)) return certificateRefused;
  // A node that calls itself by an address, as others are told by it.
  if (lastError.includes('servername')) return 'address-instead-of-name';
  return /\bE[A-Z]{4,}\b/.exec(lastError)?.[0];
}

/** The certificate of the server is not to be trusted, has expired or is for another name. */
const isOfCertificate = (error: unknown): boolean => whyNotConnected(error) === certificateRefused;

/** The error by which a failure is reported. */
export function reported(error: unknown): unknown {
  const reason = whyNotConnected(error);
  return reason === undefined ? error : new NotConnected(reason, error);
}
