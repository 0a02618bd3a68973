import { describe, expect, it } from '@jest/globals';
import { settingsFrom } from './settings.ts';
import { eventStoreUrl, placeOf } from './store-url.ts';

const secret = 'esdb://ops:s3cret@db-1.example:2113,db-2.example?tlsCAFile=/run/ca.pem';

describe('the URL of an event store', () => {
  it('names a folder or a server', () => {
    expect(eventStoreUrl('embedded:/srv/ledger')).toEqual({ kind: 'embedded', folder: '/srv/ledger' });
    expect(eventStoreUrl(secret)).toEqual({
      kind: 'eventstoredb',
      url: secret,
      place: 'esdb://db-1.example:2113,db-2.example:2113',
    });
  });

  it('has a place that people may read', () => expect(placeOf(eventStoreUrl(secret))).not.toMatch(/ops|s3cret/));

  it.each([
    ['postgres://ops:s3cret@db', 'must be embedded:<folder> or esdb://<host>'],
    ['esdb://ops:s3cret@db:port', 'a host has not the form name:port'],
    ['esdb://ops:s3cret@db?tls=maybe', 'the value of its option tls'],
    ['esdb://ops:s3cret@db?keepAliveInterval=1', 'it has an option that is none of'],
    ['esdb://ops:s3cret@db?userCertFile=/run/user.pem', 'userCertFile and userKeyFile need each other'],
    ['esdb://ops:%ZZs3cret@db', 'not percent-encoded'],
    ['esdb://', 'it has not the form'],
  ])('is not %j, which is said without quoting it', (EVENT_STORE_URL, why) => {
    const refusal = () => settingsFrom({ EVENT_STORE_URL });
    expect(refusal).toThrow(/- EVENT_STORE_URL must be /);
    expect(refusal).toThrow(why);
    expect(refusal).not.toThrow('s3cret');
  });
});

describe('the folder of the development key', () => {
  it.each([
    [{}, './data'],
    [{ EVENT_STORE_URL: 'embedded:/srv/ledger', DOCUMENT_STORE_URL: 'embedded:/srv/views' }, '/srv/ledger'],
    [{ EVENT_STORE_URL: 'esdb://db?tls=false' }, './data'],
    [{ EVENT_STORE_URL: 'embedded:/srv/ledger', DEVELOPMENT_KEY_FOLDER: '/srv/key' }, '/srv/key'],
  ])('is, with %j, %j', (env, folder) => expect(settingsFrom(env).developmentKeyFolder).toBe(folder));
});

describe('the age of the access log', () => {
  it.each([
    [undefined, 1_095 * 86_400],
    ['P3Y', 1_095 * 86_400],
    ['P30D', 30 * 86_400],
  ])('%s is %d seconds', (text, seconds) => expect(settingsFrom({ ACCESS_LOG_MAX_AGE: text }).maxAges.access).toBe(seconds));

  it.each(['three years', 'PT0S', '-P1D', ''])('is not %j', (text) =>
    expect(() => settingsFrom({ ACCESS_LOG_MAX_AGE: text })).toThrow('- ACCESS_LOG_MAX_AGE '),
  );
});
