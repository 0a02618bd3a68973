import { describe, expect, it } from '@jest/globals';
import { formatVerifierKey, newKeyFile, signerOf } from '#transparency-log';
import { settingsFrom, SettingsInvalid } from './settings.ts';

describe('the form of the log', () => {
  it.each([
    [true, {}, 'text', 'warn'],
    [false, {}, 'json', 'info'],
    [true, { LOG_FORMAT: 'json' }, 'json', 'info'],
    [false, { LOG_FORMAT: 'text' }, 'text', 'warn'],
    [true, { LOG_LEVEL: 'info' }, 'text', 'info'],
  ])('on a terminal: %s, with %j: %s from %s on', (onTerminal, env, logFormat, logLevel) =>
    expect(settingsFrom(env, onTerminal)).toMatchObject({ logFormat, logLevel }),
  );
});

describe('the witnesses of the logs', () => {
  const keys = ['w.example/1', 'w.example/2'].map((name) => formatVerifierKey(signerOf(name, newKeyFile(), 'cosignature')!.key));
  const own = formatVerifierKey(signerOf('log.example', newKeyFile())!.key);

  it('are pairs of a URL and a key', () => {
    const { logWitnesses } = settingsFrom({
      LOG_WITNESSES: `https://w.example/one ${keys[0]}, http://127.0.0.1:8080 ${keys[1]}`,
    });
    expect(logWitnesses.map(({ url, key }) => [url, formatVerifierKey(key)])).toEqual([
      ['https://w.example/one', keys[0]],
      ['http://127.0.0.1:8080', keys[1]],
    ]);
    expect(settingsFrom({}).logWitnesses).toEqual([]);
  });

  it.each([
    keys[0]!,
    'https://w.example',
    `w.example ${keys[0]}`,
    `https://w.example ${own}`,
    `https://w.example ${keys[0]} more`,
  ])('are refused: %s', (text) => expect(() => settingsFrom({ LOG_WITNESSES: text })).toThrow(/- LOG_WITNESSES must be/));
});

describe('the origins of pages that may call', () => {
  it.each([
    [undefined, []],
    ['', []],
    ['https://app.example', ['https://app.example']],
    ['https://app.example, http://localhost:5173', ['https://app.example', 'http://localhost:5173']],
  ])('%j are %j', (text, origins) => expect(settingsFrom({ CORS_ORIGINS: text }).corsOrigins).toEqual(origins));

  it.each([
    '*',
    'null',
    'app.example',
    'https://app.example/',
    'https://*.example',
    'HTTPS://app.example',
    'https://app.example:443',
  ])('are not %j', (text) => expect(() => settingsFrom({ CORS_ORIGINS: text })).toThrow(/- CORS_ORIGINS /));
});

describe('the place of the views', () => {
  const views = (url: string) => settingsFrom({ DOCUMENT_STORE_URL: url }).documentStore;

  it('may be a MongoDB server, named without user and password', () => {
    const url = 'mongodb://u:secret@db:27017/views?replicaSet=rs0';
    expect(views(url)).toEqual({ kind: 'mongodb', url, place: 'mongodb://db:27017/views' });
  });

  it('is not quoted when it is wrong', () => {
    for (const url of ['mongodb://u:secret@', 'postgres://u:secret@db/views', 'mongodb://u:secret@db/?timeoutMS=1']) {
      expect(() => views(url)).toThrow(/^ {2}- DOCUMENT_STORE_URL must /m);
      expect(() => views(url)).not.toThrow(/secret/);
    }
  });
});

describe('what one caller may hold open', () => {
  it.each([
    [{}, 20, 20],
    [{ MAX_OPEN_FEEDS: '1', MAX_OPEN_STREAMS: '10000' }, 1, 10_000],
  ])('by %j: %s feeds and %s streams', (env, maxOpenFeeds, maxOpenStreams) =>
    expect(settingsFrom(env)).toMatchObject({ maxOpenFeeds, maxOpenStreams }),
  );

  it.each(['0', '-1', '', '1.5', '10001', '1e3', 'many'])('is no number %j', (text) => {
    for (const name of ['MAX_OPEN_FEEDS', 'MAX_OPEN_STREAMS'])
      expect(() => settingsFrom({ [name]: text })).toThrow(new RegExp(`- ${name} `));
  });
});

describe('the tokens of an issuer', () => {
  const trusted = { AUTH_ISSUER: 'https://id.example', AUTH_AUDIENCE: 'ledger', AUTH_JWKS_URL: 'https://id.example/jwks' };

  it('are of the standard form unless another is named', () => {
    const { type, claims } = settingsFrom(trusted).tokens;
    expect({ type, claims }).toEqual({ type: 'at+jwt', claims: { controller: 'controller', roles: 'roles', subject: 'sub' } });
    const env = { ...trusted, AUTH_TOKEN_TYPE: 'JWT', AUTH_ROLES_CLAIM: '/realm_access/roles', AUTH_SUBJECT_CLAIM: 'azp' };
    expect(settingsFrom(env).tokens).toEqual({
      type: 'JWT',
      claims: { controller: 'controller', roles: '/realm_access/roles', subject: 'azp' },
    });
  });

  it.each([
    ['AUTH_TOKEN_TYPE', 'at+JWT'],
    ['AUTH_TOKEN_TYPE', ''],
    ['AUTH_ROLES_CLAIM', ''],
    ['AUTH_ROLES_CLAIM', '/'],
    ['AUTH_CONTROLLER_CLAIM', '/a//b'],
    ['AUTH_CONTROLLER_CLAIM', '/a~2'],
    ['AUTH_JWKS_URL', 'file:///etc/keys'],
    ['AUTH_JWKS_URL', 'https://u:secret@id.example/jwks'],
  ])('are not described by %s=%j', (name, value) => {
    expect(() => settingsFrom({ ...trusted, [name]: value })).toThrow(new RegExp(`- ${name} `));
    expect(() => settingsFrom({ ...trusted, [name]: value })).not.toThrow(/secret/);
  });

  it('are checked by keys that came over TLS, in production', () => {
    const env = { ...trusted, AUTH_JWKS_URL: 'http://127.0.0.1:8080/jwks' };
    expect(settingsFrom(env).issuer?.jwksUrl).toBe(env.AUTH_JWKS_URL);
    expect(() => settingsFrom({ ...env, NODE_ENV: 'production' })).toThrow(/- AUTH_JWKS_URL must be an https URL/);
    expect(settingsFrom({ ...trusted, NODE_ENV: 'production' }).issuer?.jwksUrl).toBe(trusted.AUTH_JWKS_URL);
  });
});

describe('an invalid configuration', () => {
  it('is refused with every fault at once', () => {
    const env = {
      LOG_FORMAT: 'xml',
      LOG_LEVEL: 'loud',
      PORT: '70000',
      EVENT_STORE_URL: 'data',
      AUTH_ISSUER: 'https://id.example',
    };
    const names = ['LOG_FORMAT', 'LOG_LEVEL', 'PORT', 'EVENT_STORE_URL', 'AUTH_AUDIENCE', 'AUTH_JWKS_URL'];
    expect(() => settingsFrom(env)).toThrow(SettingsInvalid);
    for (const name of names) expect(() => settingsFrom(env)).toThrow(new RegExp(`- ${name} `));
  });
});
