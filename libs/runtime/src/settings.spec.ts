import { describe, expect, it } from '@jest/globals';
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
