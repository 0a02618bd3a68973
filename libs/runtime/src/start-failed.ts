import { StoreUnavailable } from '#kernel';
import { whyAway } from './why-away.ts';

/** The start met a folder, a file or an address that it cannot use. The message names it and the cause. */
export class StartFailed extends Error {
  readonly code: 'STORE_UNAVAILABLE' | 'ADDRESS_UNAVAILABLE' | 'FOLDER_OPEN_TO_OTHERS' | 'TLS_FILE_UNUSABLE';

  constructor(code: StartFailed['code'], message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'StartFailed';
    this.code = code;
  }
}

/** Opens a folder or a file. An error of the system becomes one that names the path; a refusal that names it already passes through. */
export async function opening<Opened>(what: string, path: string, open: () => Promise<Opened>): Promise<Opened> {
  try {
    return await open();
  } catch (error) {
    const cause = error instanceof StoreUnavailable ? error.cause : error;
    const reason = reasonOf(cause);
    if (reason === undefined) throw error;
    throw new StartFailed('STORE_UNAVAILABLE', `${what} ${path} cannot be opened: ${reason}`, { cause: error });
  }
}

/** Connects to a server. When it does not answer, or the certificates cannot be read, the error names the server and never its URL. */
export async function connecting<Opened>(server: string, open: () => Promise<Opened>): Promise<Opened> {
  try {
    return await open();
  } catch (error) {
    const reason = error instanceof StoreUnavailable ? whyAway(error.cause) : reasonOf(error);
    if (reason === undefined) throw error;
    throw new StartFailed('STORE_UNAVAILABLE', `${server} cannot be reached: ${reason}`, { cause: error });
  }
}

/** Why the service cannot listen where HOST and PORT say, or the error as it is. */
export function listening(error: unknown): unknown {
  const { syscall, address, port, hostname } = error as NodeJS.ErrnoException & Record<'address' | 'port' | 'hostname', unknown>;
  const place = syscall === 'listen' ? `${String(address)}:${String(port)}` : syscall === 'getaddrinfo' && hostname;
  if (!place) return error;
  const message = `the service cannot listen on ${String(place)}: ${reasonOf(error)}; HOST and PORT name another address`;
  return new StartFailed('ADDRESS_UNAVAILABLE', message, { cause: error });
}

const reasons: Readonly<Record<string, string>> = {
  ENOTDIR: 'it, or a folder above it, is a file',
  EEXIST: 'it is a file, not a folder',
  EISDIR: 'it is a folder, not a file',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EROFS: 'the file system is read-only',
  ENOSPC: 'no space is left',
  EADDRINUSE: 'another process listens there',
  EADDRNOTAVAIL: 'this machine has no such address',
  ENOTFOUND: 'there is no such host',
};

/** The reason of a system or SQLite error; undefined for any other, whose message may quote data. */
function reasonOf(error: unknown): string | undefined {
  const { code, syscall, errstr } = (error ?? {}) as NodeJS.ErrnoException & { readonly errstr?: string };
  if (syscall === undefined) return errstr;
  return `${reasons[code ?? ''] ?? `${syscall} failed`} (${code ?? 'no code'})`;
}
