import { join } from 'node:path';
import { isClaimName, standardClaims, tokenTypes, type ClaimNames, type TokenType } from '#access';
import type { MaxAges } from '#event-store';
import type { LogFormat } from '#observability';
import type { LogWitness } from '#sealing';
import { parseVerifierKey } from '#transparency-log';
import { duration, secondsOf } from './duration.ts';
import { edgeSettings, flag, type EdgeSettings } from './edge-settings.ts';
import { limitSettings, type LimitSettings } from './limit-settings.ts';
import type { Env, ReadSetting } from './read-setting.ts';
import { documentStoreUrl, eventStoreUrl, StoreUrlInvalid, type DocumentStoreUrl, type EventStoreUrl } from './store-url.ts';

export interface Settings extends EdgeSettings {
  readonly production: boolean;
  readonly eventStore: EventStoreUrl;
  readonly documentStore: DocumentStoreUrl;
  /** Where the key lies that signs development tokens: beside an embedded ledger unless named. */
  readonly developmentKeyFolder: string;
  /** In production an empty store becomes a ledger only when this is true: an unmounted volume looks empty. */
  readonly ledgerInit: boolean;
  /** Seconds that records beside the ledger are kept: those of who read what by EventStoreDB alone, those of what was answered by every store. */
  readonly maxAges: MaxAges;
  readonly host: string;
  readonly port: number;
  /** Milliseconds that a view may lag behind before decisions from it are refused. */
  readonly maxStaleness: number;
  /** Milliseconds that a caller may reuse an answer. */
  readonly decisionMaxAge: number;
  /** Feeds, and streams of decisions, that one caller may hold open at once. */
  readonly maxOpenFeeds: number;
  readonly maxOpenStreams: number;
  readonly limits: LimitSettings;
  /** Whose tokens are trusted; absent: those of the ledger's own development key. */
  readonly issuer?: { readonly issuer: string; readonly audience: string; readonly jwksUrl: string };
  /** By which the dashboard is known to the issuer. */
  readonly dashboardClientId?: string;
  /** What the tokens of an issuer are like; those of the development key are of the standard form. */
  readonly tokens: { readonly type: TokenType; readonly claims: ClaimNames };
  /** The keys that sign the checkpoints of the transparency logs; in production none unless named. */
  readonly logKeyFiles: readonly string[];
  /** Who cosigns the checkpoints. */
  readonly logWitnesses: readonly LogWitness[];
  /** What the names of the logs begin with; absent: the ledger's id. */
  readonly logOrigin?: string;
  readonly logFormat: LogFormat;
  readonly logLevel: string;
}

/** Every fault of the configuration at once; nothing falls back silently. */
export class SettingsInvalid extends Error {
  readonly code = 'SETTINGS_INVALID';
  readonly faults: readonly string[];

  constructor(faults: readonly string[]) {
    super(`The configuration is invalid:\n${faults.map((fault) => `  - ${fault}`).join('\n')}`);
    this.faults = faults;
  }
}

/**
 * Reads the configuration from the environment. Throws `SettingsInvalid`.
 *
 * On a terminal the log is for a person: text, and from `warn` on, for what goes well is seen there anyway.
 */
export function settingsFrom(env: Env, onTerminal = false): Settings {
  const faults: string[] = [];
  const read: ReadSetting = <T>(name: string, fallback: string, parse: (text: string) => T | undefined, wanted: string): T => {
    const value = parse(env[name] ?? fallback);
    if (value === undefined) faults.push(`${name} must be ${wanted}`);
    return value as T;
  };
  const store = <Url>(name: string, parse: (text: string) => Url): Url => {
    try {
      return parse(env[name] ?? `embedded:${defaultFolder}`);
    } catch (error) {
      if (!(error instanceof StoreUrlInvalid)) throw error;
      faults.push(`${name} ${error.message}`);
      return undefined as Url;
    }
  };
  const production = env['NODE_ENV'] === 'production';
  const eventStore = store('EVENT_STORE_URL', eventStoreUrl);
  const documentStore = store('DOCUMENT_STORE_URL', documentStoreUrl);
  const developmentKeyFolder = env['DEVELOPMENT_KEY_FOLDER'] ?? folderOf(eventStore);
  const logFormat = read('LOG_FORMAT', onTerminal ? 'text' : 'json', (text) => logFormats.get(text), 'json or text');
  const settings: Settings = {
    production,
    eventStore,
    documentStore,
    developmentKeyFolder,
    maxAges: {
      access: read('ACCESS_LOG_MAX_AGE', 'P3Y', secondsOf, 'a period such as P3Y or P1000D'),
      decision: read('DECISION_LOG_MAX_AGE', 'P1Y', secondsOf, 'a period such as P1Y or P400D'),
    },
    ledgerInit: read('LEDGER_INIT', 'false', flag, 'true or false'),
    host: read('HOST', '127.0.0.1', (text) => text || undefined, 'an address to listen on'),
    port: read('PORT', '3000', portNumber, 'a port from 0 to 65535'),
    ...edgeSettings(env, read, faults),
    maxStaleness: read('MAX_STALENESS', 'PT5S', duration, 'a duration such as PT5S, 5s or 500ms'),
    decisionMaxAge: read('DECISION_MAX_AGE', 'PT5S', duration, 'a duration such as PT5S, 5s or 500ms'),
    maxOpenFeeds: read('MAX_OPEN_FEEDS', '20', openConnections, 'a number from 1 to 10000'),
    maxOpenStreams: read('MAX_OPEN_STREAMS', '20', openConnections, 'a number from 1 to 10000'),
    limits: limitSettings(read),
    tokens: {
      type: read('AUTH_TOKEN_TYPE', 'at+jwt', tokenType, tokenTypes.join(' or ')),
      claims: {
        controller: read('AUTH_CONTROLLER_CLAIM', standardClaims.controller, claimName, aClaim),
        roles: read('AUTH_ROLES_CLAIM', standardClaims.roles, claimName, aClaim),
        subject: read('AUTH_SUBJECT_CLAIM', standardClaims.subject, claimName, aClaim),
      },
    },
    logKeyFiles: filesIn(env['LOG_KEY_FILE'] ?? (production ? '' : join(developmentKeyFolder, 'log-key.pem'))),
    logWitnesses: read('LOG_WITNESSES', '', witnessesIn, 'pairs of a URL and a verifier key, between commas'),
    ...(env['LOG_ORIGIN'] && {
      logOrigin: read('LOG_ORIGIN', '', logOrigin, 'a name such as log.example.org, without blanks and plus signs'),
    }),
    logFormat,
    logLevel: read(
      'LOG_LEVEL',
      logFormat === 'text' ? 'warn' : 'info',
      (text) => (logLevels.has(text) ? text : undefined),
      `one of ${[...logLevels].join(', ')}`,
    ),
    ...(env['DASHBOARD_CLIENT_ID'] && { dashboardClientId: env['DASHBOARD_CLIENT_ID'] }),
    ...issuerFrom(env, production, faults),
  };
  if (faults.length > 0) throw new SettingsInvalid(faults);
  return settings;
}

const defaultFolder = './data';

/** Where keys are made that a ledger on a server keeps no place for. */
const folderOf = (eventStore: EventStoreUrl | undefined): string =>
  eventStore?.kind === 'embedded' ? eventStore.folder : defaultFolder;

const filesIn = (text: string): readonly string[] => text.split(',').flatMap((file) => file.trim() || []);

/** `<url> <verifier key>` between commas; a key of another kind than that of a witness verifies nothing that one signs. */
function witnessesIn(text: string): readonly LogWitness[] | undefined {
  const pairs = text.split(',').flatMap((pair) => pair.trim() || []);
  const witnesses = pairs.flatMap((pair): LogWitness[] => {
    const [url = '', key = '', ...more] = pair.split(/\s+/);
    const parsed = parseVerifierKey(key);
    const isUsable = /^https?:$/.test(URL.parse(url)?.protocol ?? '') && parsed?.type === 'cosignature' && more.length === 0;
    return isUsable ? [{ url, key: parsed }] : [];
  });
  return witnesses.length === pairs.length ? witnesses : undefined;
}

/** As the name of a key in a signed note (C2SP). */
const logOrigin = (text: string): string | undefined => (/^[^\s+]+$/u.test(text) ? text.replace(/\/$/, '') : undefined);

const logFormats: ReadonlyMap<string, LogFormat> = new Map([
  ['json', 'json'],
  ['text', 'text'],
]);
const logLevels = new Set(['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace']);

function issuerFrom(env: Env, production: boolean, faults: string[]): Pick<Settings, 'issuer'> {
  const names = ['AUTH_ISSUER', 'AUTH_AUDIENCE', 'AUTH_JWKS_URL'] as const;
  const given = names.filter((name) => env[name]);
  if (given.length === 0) {
    if (production) faults.push('AUTH_ISSUER, AUTH_AUDIENCE and AUTH_JWKS_URL are required with NODE_ENV=production');
    return {};
  }
  for (const name of names) if (!env[name]) faults.push(`${name} is required beside ${given.join(' and ')}`);
  const [issuer, audience, jwksUrl] = names.map((name) => env[name] ?? '') as [string, string, string];
  if (jwksUrl && !isKeyServer(jwksUrl, production))
    faults.push(`AUTH_JWKS_URL must be ${production ? 'an https' : 'an http or https'} URL without user and password`);
  return { issuer: { issuer, audience, jwksUrl } };
}

/** In production keys come over TLS alone (trust 5): who can change them on their way can sign any token. */
function isKeyServer(text: string, production: boolean): boolean {
  const url = URL.parse(text);
  if (!url || url.username !== '' || url.password !== '') return false;
  return url.protocol === 'https:' || (url.protocol === 'http:' && !production);
}

const tokenType = (text: string): TokenType | undefined => tokenTypes.find((type) => type === text);

const aClaim = 'the name of a claim, or a JSON pointer such as /realm_access/roles';

const claimName = (text: string): string | undefined => (isClaimName(text) ? text : undefined);

const portNumber = (text: string): number | undefined =>
  /^\d{1,5}$/.test(text) && Number(text) <= 65_535 ? Number(text) : undefined;

const openConnections = (text: string): number | undefined =>
  /^[1-9]\d{0,4}$/.test(text) && Number(text) <= 10_000 ? Number(text) : undefined;
