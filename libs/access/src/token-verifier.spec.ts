import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { JWTPayload } from 'jose';
import { standardClaims, type ClaimNames } from './claim-names.ts';
import type { TokenType } from './token-form.ts';
import { verifierOfIssuer } from './token-verifier.ts';
import { KeyServer, keyNamed } from './testing/key-server.ts';

const now = Date.parse('2026-03-01T09:00:00.000Z');
const seconds = now / 1_000;
const server = new KeyServer();
const key = await keyNamed('one');
beforeAll(async () => {
  await server.start();
  server.publish(key.open);
});
afterAll(() => server.close());

interface Given {
  readonly type?: TokenType;
  readonly claims?: Partial<ClaimNames>;
  readonly clock?: () => number;
}
const verifier = ({ type = 'at+jwt', claims, clock = () => now }: Given = {}) =>
  verifierOfIssuer(server.url, {
    issuer: 'https://id.example',
    audience: 'ledger',
    clock,
    type,
    claims: { ...standardClaims, ...claims },
    observe: () => undefined,
  });
const good = {
  iss: 'https://id.example',
  aud: 'ledger',
  sub: 'shop',
  controller: 'acme',
  roles: ['operator'],
  iat: seconds,
  exp: seconds + 900,
};
const verified = async (given: Given, claims: JWTPayload = {}, typ = 'at+jwt') =>
  verifier(given).verify(await key.sign({ ...good, ...claims }, typ));

describe('the type of a token', () => {
  it.each([
    ['at+jwt', 'at+jwt', true],
    ['at+jwt', 'application/at+jwt', true],
    ['at+jwt', 'AT+JWT', true],
    ['at+jwt', 'JWT', false],
    ['JWT', 'JWT', true],
    ['JWT', 'jwt', true],
    ['JWT', 'at+jwt', true],
    ['JWT', 'dpop+jwt', false],
  ] as const)('where %s is wanted may be %s: %s', async (type, typ, taken) => {
    expect((await verified({ type }, {}, typ)) !== undefined).toBe(taken);
  });

  it.each([{ nonce: 'n' }, { at_hash: 'h' }, { c_hash: 'h' }, { typ: 'ID' }, { typ: 'Refresh' }])(
    'is not that of an access token with %j, also where plain JWT is taken',
    async (claims) => expect(await verified({ type: 'JWT' }, claims, 'JWT')).toBeUndefined(),
  );

  it('makes nobody ask the issuer when it is wrong', async () => {
    const asked = server.asked;
    await verified({}, {}, 'JWT');
    expect(server.asked).toBe(asked);
  });
});

it('takes a token without roles, which may do nothing', async () =>
  expect(await verified({}, { roles: undefined })).toMatchObject({ sub: 'shop', roles: [] }));

describe('the times of a token', () => {
  it.each([
    ['issued now, for 15 minutes', 0, 900, true],
    ['issued now, for longer', 0, 901, false],
    ['issued by a clock that is 30 s ahead', 30, 900, true],
    ['issued by a clock that is further ahead', 31, 900, false],
    ['over before it was issued, by a clock that is ahead', 30, 29, false],
    ['over when it was issued, by a clock that is ahead', 30, 30, false],
    ['issued before, still valid', -899, 1, true],
    ['issued before, over', -899, 0, false],
    ['longer ago than it may live, and not over', -1_000, 1, false],
  ])('%s: %d s, %d s', async (_, iat, exp, taken) => {
    expect((await verified({}, { iat: seconds + iat, exp: seconds + exp })) !== undefined).toBe(taken);
  });

  it('are looked at again when it is known', async () => {
    let time = now;
    const checking = verifier({ clock: () => time });
    const token = await key.sign(good);
    expect(await checking.verify(token)).toMatchObject({ sub: 'shop' });
    time += 899_999;
    expect(checking.known(token)).toMatchObject({ sub: 'shop' });
    time += 1;
    expect([checking.known(token), await checking.verify(token)]).toEqual([undefined, undefined]);
  });
});

describe('a token that is bound', () => {
  const thumbprint = 'A'.repeat(43);

  it('to a certificate says to which', async () =>
    expect(await verified({}, { cnf: { 'x5t#S256': thumbprint } })).toMatchObject({ sub: 'shop', certificate: thumbprint }));

  it.each([{ jkt: thumbprint }, { 'x5t#S256': thumbprint, jkt: thumbprint }, { 'x5t#S256': 'A' }, {}, null, [thumbprint]])(
    'in a way that cannot be checked is refused: %j',
    async (cnf) => expect(await verified({}, { cnf })).toBeUndefined(),
  );
});

/** The examples of docs/access-tokens.md. */
describe('the claims of', () => {
  const taken = { sub: 'shop', controllerId: 'acme', roles: ['operator'] };

  it.each<[string, Partial<ClaimNames>, JWTPayload]>([
    [
      'Keycloak, roles of a client',
      { roles: '/resource_access/ledger/roles' },
      { roles: undefined, typ: 'Bearer', resource_access: { ledger: { roles: ['operator', 'offline_access'] } } },
    ],
    [
      'Keycloak, roles of the realm',
      { roles: '/realm_access/roles' },
      { roles: undefined, typ: 'Bearer', realm_access: { roles: ['operator', 'uma_authorization'] } },
    ],
    [
      'Auth0, for a machine',
      {
        controller: 'https://ledger.example/controller',
        roles: 'https://ledger.example/roles',
        subject: 'client_id',
      },
      {
        ...{ controller: undefined, roles: undefined },
        ...{ sub: 'shop@clients', client_id: 'shop' },
        ...{ 'https://ledger.example/controller': 'acme', 'https://ledger.example/roles': ['operator'] },
      },
    ],
    ['Entra', { controller: 'controller', subject: 'oid' }, { sub: 'AAAA_pairwise', oid: 'shop', ver: '2.0' }],
    ['a name with the signs of a pointer', { roles: '/a~1b/c~0d' }, { roles: undefined, 'a/b': { 'c~d': ['operator'] } }],
  ])('%s', async (_, claims, payload) => expect(await verified({ type: 'JWT', claims }, payload, 'JWT')).toMatchObject(taken));

  it.each<[string, Partial<ClaimNames>]>([
    ['what objects inherit', { subject: '/constructor/name' }],
    ['what lists inherit', { subject: '/roles/constructor/name' }],
    ['nothing', { roles: '/realm_access/roles' }],
    ['a name that only looks like a path', { roles: 'realm_access.roles' }],
  ])('a token without them lets nobody do anything: %s', async (_, claims) =>
    expect((await verified({ claims }))?.roles ?? []).toEqual([]),
  );
});
