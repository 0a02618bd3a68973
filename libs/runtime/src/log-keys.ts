import { randomUUID } from 'node:crypto';
import { link, mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { newKeyFile, signerOf, type Signer } from '#transparency-log';
import type { Settings } from './settings.ts';

/** No checkpoint can be signed, or the key is not this service's alone. */
export class LogKeyRefused extends Error {
  readonly code: 'LOG_KEY_MISSING' | 'LOG_KEY_UNREADABLE' | 'LOG_KEY_OPEN_TO_OTHERS';

  constructor(code: LogKeyRefused['code'], message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'LogKeyRefused';
    this.code = code;
  }
}

/** By which names the transparency logs are known, and with which keys their checkpoints are signed. */
export interface LogKeys {
  readonly originOf: (controllerId: string) => string;
  /** The first is the one that goes on; the others are being replaced. */
  readonly signersOf: (controllerId: string) => readonly Signer[];
}

/** The name of each controller's log. */
export const logOrigins =
  ({ logOrigin }: Pick<Settings, 'logOrigin'>, ledger: { readonly ledgerId: string }): LogKeys['originOf'] =>
  (controllerId) =>
    `${logOrigin ?? `consent-ledger/${ledger.ledgerId}`}/${controllerId}`;

type LogSettings = Pick<Settings, 'production' | 'logKeyFiles' | 'logOrigin'>;

/**
 * Reads the keys of the logs; outside production a first key is made where there is none. Rejects with `LogKeyRefused`. `ledger`: its
 * id is asked for when a log is named, since a server may be away before.
 */
export async function logKeys(settings: LogSettings, ledger: { readonly ledgerId: string }): Promise<LogKeys> {
  const { production, logKeyFiles } = settings;
  if (!production && logKeyFiles[0] !== undefined) await makeMissing(logKeyFiles[0]);
  return existingLogKeys(settings, ledger);
}

/** The same, where none is made: for who only reads. */
export async function existingLogKeys(settings: LogSettings, ledger: { readonly ledgerId: string }): Promise<LogKeys> {
  const { logKeyFiles } = settings;
  if (logKeyFiles.length === 0)
    throw new LogKeyRefused('LOG_KEY_MISSING', 'LOG_KEY_FILE must name the key that signs checkpoints with NODE_ENV=production');
  const keys = await Promise.all(logKeyFiles.map(readKey));
  const originOf = logOrigins(settings, ledger);
  const known = new Map<string, readonly Signer[]>();
  const signers = (controllerId: string) => keys.map((key) => signerOf(originOf(controllerId), key)!);
  return { originOf, signersOf: (controllerId) => known.getOrInsertComputed(controllerId, signers) };
}

const byOthers = 0o077;

async function readKey(file: string): Promise<string> {
  const { key, mode } = await contentOf(file);
  if (process.platform !== 'win32' && (mode & byOthers) !== 0)
    throw new LogKeyRefused(
      'LOG_KEY_OPEN_TO_OTHERS',
      `${file} may be read or written by others than its owner: chmod 600 ${file}`,
    );
  if (!signerOf('log', key)) throw new LogKeyRefused('LOG_KEY_UNREADABLE', `${file} is no Ed25519 key in PKCS#8 form (PEM)`);
  return key;
}

async function contentOf(file: string): Promise<{ readonly key: string; readonly mode: number }> {
  try {
    return { key: await readFile(file, 'utf8'), mode: (await stat(file)).mode };
  } catch (cause) {
    const isMissing = (cause as NodeJS.ErrnoException).code === 'ENOENT';
    if (isMissing) throw new LogKeyRefused('LOG_KEY_MISSING', `${file}, which LOG_KEY_FILE names, is not there`, { cause });
    throw new LogKeyRefused('LOG_KEY_UNREADABLE', `${file} cannot be read`, { cause });
  }
}

/** Written aside and linked into place: of two processes that start together, both use the first one's key. */
async function makeMissing(file: string): Promise<void> {
  if (await stat(file).catch(() => undefined)) return;
  await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  const aside = `${file}.${randomUUID()}`;
  await writeFile(aside, newKeyFile(), { mode: 0o600, flush: true });
  try {
    await link(aside, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    await rm(aside);
  }
}
