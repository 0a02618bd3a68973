import { readFileSync } from 'node:fs';
import { createSecureContext } from 'node:tls';
import type { Tls } from '#http';
import { StartFailed } from './start-failed.ts';

/** Where the certificate of the service and its key lie, in PEM. */
export interface TlsFiles {
  readonly certFile: string;
  readonly keyFile: string;
  /** Clients are asked for a certificate. */
  readonly requestCert: boolean;
}

/** Reads both once, at start. Throws TLS_FILE_UNUSABLE where one cannot be read, or they do not belong together. */
export function readTlsFiles({ certFile, keyFile, requestCert }: TlsFiles): Tls {
  const [cert, key] = [certFile, keyFile].map((file) => using(file, () => readFileSync(file, 'utf8'))) as [string, string];
  using(`${certFile} with ${keyFile}`, () => createSecureContext({ cert, key }));
  return { cert, key, requestCert };
}

function using<Used>(what: string, use: () => Used): Used {
  try {
    return use();
  } catch (error) {
    const { code = 'no code' } = error as NodeJS.ErrnoException;
    throw new StartFailed('TLS_FILE_UNUSABLE', `${what} cannot be used for TLS (${code})`, { cause: error });
  }
}
