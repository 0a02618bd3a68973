import { describe, expect, it } from '@jest/globals';
import { settingsFrom } from './settings.ts';

describe('the proxies that are believed', () => {
  it.each([
    [undefined, []],
    ['10.0.0.1', ['10.0.0.1']],
    ['10.0.0.0/8, fd00::/8', ['10.0.0.0/8', 'fd00::/8']],
  ])('%j are %j', (text, networks) => expect(settingsFrom({ TRUSTED_PROXIES: text }).trustedProxies).toEqual(networks));

  it.each(['true', '*', 'proxy.example', '10.0.0.0/33', '0.0.0.0/0', '::/0', '10.0.0.0/', '10.0.0.1/8/8'])('are not %j', (text) =>
    expect(() => settingsFrom({ TRUSTED_PROXIES: text })).toThrow(/- TRUSTED_PROXIES /),
  );
});

describe('TLS', () => {
  const files = { TLS_CERT_FILE: '/run/tls.crt', TLS_KEY_FILE: '/run/tls.key' };
  const named = { certFile: '/run/tls.crt', keyFile: '/run/tls.key' };

  it.each([
    [{}, undefined],
    [files, { ...named, requestCert: false }],
    [
      { ...files, TLS_CLIENT_CERTIFICATES: 'true' },
      { ...named, requestCert: true },
    ],
  ])('by %j is %j', (env, tls) => expect(settingsFrom(env).tls).toEqual(tls));

  it.each([[{ TLS_CERT_FILE: '/run/tls.crt' }], [{ TLS_KEY_FILE: '/run/tls.key' }], [{ TLS_CLIENT_CERTIFICATES: 'true' }]])(
    'is not described by %j',
    (env) => expect(() => settingsFrom(env)).toThrow(/- TLS_/),
  );
});
