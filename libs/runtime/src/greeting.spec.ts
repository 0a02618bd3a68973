import { describe, expect, it } from '@jest/globals';
import { resolve } from 'node:path';
import { greeting } from './greeting.ts';
import { settingsFrom } from './settings.ts';

const url = 'http://127.0.0.1:3000';
const text = (env: Readonly<Record<string, string>> = {}) => greeting(url, settingsFrom(env, true)).join('\n');

describe('the greeting', () => {
  it('begins with the line that programs wait for', () =>
    expect(text().split('\n')[0]).toBe('Consent Ledger listens on http://127.0.0.1:3000'));

  it('names the documentation, the folder of the data and a command that prints a token', () => {
    expect(text()).toContain(`${url}/docs`);
    expect(text()).toContain(resolve('data'));
    expect(text()).toMatch(/ {2}npm run -s ledger -- token --controller acme --roles \S+ --sub me/);
  });

  it('gives the command the folder whose key the service trusts', () =>
    expect(text({ EVENT_STORE_URL: 'embedded:/srv/ledger' })).toContain("EVENT_STORE_URL='embedded:/srv/ledger' npm run"));

  it('links to the dashboard, signed in where there is a development token', () => {
    expect(text()).toContain(`dashboard      ${url}/dashboard\n`);
    expect(greeting(url, settingsFrom({}, true), 'a.b.c').join('\n')).toContain(`${url}/dashboard#token=a.b.c\n`);
  });

  it('names a server without user and password, and the folder of the key that it trusts', () => {
    const shown = text({ EVENT_STORE_URL: 'esdb://ops:secret@db:2113', DEVELOPMENT_KEY_FOLDER: '/srv/key' });
    expect(shown).toContain('esdb://db:2113 (views: ');
    expect(shown).toContain("DEVELOPMENT_KEY_FOLDER='/srv/key' npm run");
    expect(shown).not.toContain('secret');
  });

  it('names the views where they have a folder of their own', () =>
    expect(text({ DOCUMENT_STORE_URL: 'embedded:/srv/views' })).toContain('(views: /srv/views)'));

  it('names the issuer where tokens come from elsewhere', () => {
    const issuer = { AUTH_ISSUER: 'https://id.example', AUTH_AUDIENCE: 'ledger', AUTH_JWKS_URL: 'https://id.example/keys' };
    expect(text(issuer)).toContain('from https://id.example');
    expect(text(issuer)).not.toContain('npm run');
  });
});
