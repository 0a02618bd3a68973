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
  constructor() {
    super('no answer in time');
    this.name = 'CallTimedOut';
  }
}

/** The certificate of the server is not to be trusted, has expired or is for another name. */
class CertificateRefused extends Error {
  readonly type = 'certificate-refused';

  constructor(cause: unknown) {
    super('the certificate of the server is refused', { cause });
    this.name = 'CertificateRefused';
  }
}

/** Of a certificate the client speaks in the message alone, among other reasons for which there is no connection. */
const isOfCertificate = (error: unknown): boolean =>
  /No connection established\. Last error: [^\n]*\bcertificate\b/.test(String((error as Error | undefined)?.message));

/** The error by which a failure is reported. */
export const reported = (error: unknown): unknown => (isOfCertificate(error) ? new CertificateRefused(error) : error);
