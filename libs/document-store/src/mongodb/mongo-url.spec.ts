import { describe, expect, it } from '@jest/globals';
import { connect } from './connect.ts';
import { mongoPlace } from './mongo-url.ts';

describe('the URL of the document store', () => {
  it.each([
    ['mongodb://127.0.0.1:27017/views', 'views', 'mongodb://127.0.0.1:27017/views'],
    ['mongodb://db', 'consent-ledger', 'mongodb://db/consent-ledger'],
    ['mongodb://u:p%40ss@a:1,b:2/views?replicaSet=rs0', 'views', 'mongodb://a:1,b:2/views'],
    ['mongodb+srv://u:secret@cluster.example/?tls=true', 'consent-ledger', 'mongodb+srv://cluster.example/consent-ledger'],
  ])('%s', (url, database, place) => expect(mongoPlace(url)).toEqual({ url, database, place }));

  it.each([
    'mongodb://',
    'mongodb:///views',
    'mongodb:/views',
    'mongodb://u:secret@',
    'mongodb://u:secret@host name/views',
    'mongodb://u:se/cret@host/views',
    'mongodb://u:secret@host/?timeoutMS=5000',
    'mongodb://u:secret@host/?readPreference=secondary',
    'mongodb://u:secret@host/?w=1',
    'mongodb://u:secret@host/?journal=false',
    'mongodb://u:secret@host/views.old',
    'mongodb://u:secret@host/views%20old',
    `mongodb://u:secret@host/${'v'.repeat(64)}`,
  ])('is refused, and not quoted: %s', (url) => {
    expect(() => mongoPlace(url)).toThrow(/^DOCUMENT_STORE_URL must /);
    expect(() => mongoPlace(url)).not.toThrow(/secret|se\/cret/);
  });

  it.each(['mongodb://u:secret@host:port/views', 'mongodb://u:secret@host/?appname=a&tls=perhaps'])(
    'that the driver refuses is not quoted either: %s',
    (url) => {
      const opened = () => connect({ url, clock: () => 0 });
      expect(opened).toThrow(/^DOCUMENT_STORE_URL has hosts or options/);
    },
  );
});
