import { describe, expect, it } from '@jest/globals';
import { ConnectionStringInvalid, readConnectionString } from './connection-string.ts';

describe('a connection string', () => {
  it('names one server, by TLS on its usual port unless it says otherwise', () => {
    const hosts = [{ address: 'db.example', port: 2113 }];
    expect(readConnectionString('esdb://db.example')).toEqual({
      place: 'esdb://db.example:2113',
      hosts,
      discover: false,
      tls: true,
    });
    expect(readConnectionString('esdb://db.example:1113/?tls=false')).toMatchObject({ hosts: [{ port: 1113 }], tls: false });
  });

  it('names a cluster by its nodes, or by a name that is asked for them', () => {
    expect(readConnectionString('esdb://a:1,b:2,c').hosts.map(({ port }) => port)).toEqual([1, 2, 2113]);
    expect(readConnectionString('esdb+discover://cluster.example')).toMatchObject({
      place: 'esdb+discover://cluster.example:2113',
      discover: true,
    });
  });

  it('holds a user and files, percent-encoded, and shows neither in the place', () => {
    const read = readConnectionString('esdb://ops:p%40ss%3Aword@db?tlsCAFile=%2Frun%2Fca.pem&NODEPREFERENCE=readOnlyReplica');
    expect(read).toMatchObject({
      user: { username: 'ops', password: 'p@ss:word' },
      tlsCAFile: '/run/ca.pem',
      nodePreference: 'read_only_replica',
      place: 'esdb://db:2113',
    });
  });

  it.each(['', 'esdb://', 'http://db', 'esdb://db:99999', 'esdb://user@db', 'esdb://db?tls', 'esdb://db?maxDiscoverAttempts=0'])(
    'is not %j',
    (text) => expect(() => readConnectionString(text)).toThrow(ConnectionStringInvalid),
  );

  it.each(['esdb://10.0.0.1', 'esdb://a,10.0.0.2:2113', 'esdb://[::1]:2113?tls=true', 'esdb+discover://10.0.0.1'])(
    'names servers by TLS, not addresses: %j',
    (text) => expect(() => readConnectionString(text)).toThrow('with TLS a host is a name, not an address'),
  );
});
