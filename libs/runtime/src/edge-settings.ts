import { isIP } from 'node:net';
import type { Env, ReadSetting } from './read-setting.ts';
import type { TlsFiles } from './tls-files.ts';

/** What stands between callers and the service. */
export interface EdgeSettings {
  /** Origins whose pages may call the service from a browser. */
  readonly corsOrigins: readonly string[];
  /** Addresses, or networks in CIDR form, of proxies whose X-Forwarded-For is believed. */
  readonly trustedProxies: readonly string[];
  /** Absent: the service speaks plain HTTP. */
  readonly tls?: TlsFiles;
}

export function edgeSettings(env: Env, read: ReadSetting, faults: string[]): EdgeSettings {
  const { TLS_CERT_FILE: certFile = '', TLS_KEY_FILE: keyFile = '' } = env;
  const requestCert = read('TLS_CLIENT_CERTIFICATES', 'false', flag, 'true or false');
  if ((certFile === '') !== (keyFile === '')) faults.push('TLS_CERT_FILE and TLS_KEY_FILE must be named together');
  if (requestCert && certFile === '') faults.push('TLS_CLIENT_CERTIFICATES must be false without TLS_CERT_FILE and TLS_KEY_FILE');
  return {
    corsOrigins: read('CORS_ORIGINS', '', originsIn, 'origins between commas, such as https://app.example.org'),
    trustedProxies: read('TRUSTED_PROXIES', '', networksIn, 'addresses or networks between commas, such as 10.0.0.0/8'),
    ...(certFile && keyFile && { tls: { certFile, keyFile, requestCert } }),
  };
}

export const flag = (text: string): boolean | undefined => (text === 'true' ? true : text === 'false' ? false : undefined);

const membersOf = (text: string): readonly string[] => text.split(',').flatMap((member) => member.trim() || []);

/** An origin as browsers send it: scheme, host and port, and neither a path nor a wildcard. */
function originsIn(text: string): readonly string[] | undefined {
  const origins = membersOf(text);
  return origins.every((origin) => /^https?:\/\/[a-z0-9.:[\]-]+$/.test(origin) && URL.parse(origin)?.origin === origin)
    ? origins
    : undefined;
}

function networksIn(text: string): readonly string[] | undefined {
  const networks = membersOf(text);
  return networks.every(isNetwork) ? networks : undefined;
}

/** Not one that every address lies in: anybody could then name any address. */
function isNetwork(text: string): boolean {
  const [, address = '', bits] = /^([^/]+)(?:\/(\d{1,3}))?$/.exec(text) ?? [];
  const family = isIP(address);
  return family !== 0 && (bits === undefined || (Number(bits) > 0 && Number(bits) <= (family === 4 ? 32 : 128)));
}
