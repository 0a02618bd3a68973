import { X509Certificate, createHash } from 'node:crypto';
import { once } from 'node:events';
import { createServer as createPlainServer, get as getPlain, type IncomingMessage, type RequestListener } from 'node:http';
import { createServer, get } from 'node:https';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { generate, type GenerateResult } from 'selfsigned';
import { mayComeOver } from './client-certificate.ts';
import type { Principal } from './principal.ts';

const selfSigned = (): Promise<GenerateResult> =>
  generate([{ name: 'commonName', value: 'localhost' }], { keyType: 'ec', algorithm: 'sha256' });
const thumbprintOf = ({ cert }: GenerateResult): string =>
  createHash('sha256').update(new X509Certificate(cert).raw).digest('base64url');

const caller: Principal = { sub: 'shop', controllerId: 'acme', roles: [], systems: [], expiresAt: 0 };
let bound: Principal;
const answers: RequestListener = ({ socket }, reply) => void reply.end(String(mayComeOver(bound, socket)));

describe('a token that is bound to a certificate', () => {
  const [own, other, ofServer] = [selfSigned(), selfSigned(), selfSigned()];
  const plain = createPlainServer(answers);
  let secure: ReturnType<typeof createServer>;
  beforeAll(async () => {
    const { private: key, cert } = await ofServer;
    secure = createServer({ key, cert, requestCert: true, rejectUnauthorized: false }, answers);
    for (const server of [plain, secure]) await once(server.listen(0, 'localhost'), 'listening');
    bound = { ...caller, certificate: thumbprintOf(await own) };
  });
  afterAll(() => [plain, secure].forEach((server) => server.close().closeAllConnections()));

  const port = (server: { address(): unknown }) => (server.address() as AddressInfo).port;
  async function textOf(request: ReturnType<typeof get>): Promise<string> {
    const [answer] = (await once(request, 'response')) as [IncomingMessage];
    let text = '';
    for await (const chunk of answer) text += String(chunk);
    return text;
  }
  const over = async (client?: GenerateResult): Promise<string> => {
    const { cert: ca } = await ofServer;
    const { private: key, cert } = client ?? {};
    return textOf(get({ host: 'localhost', port: port(secure), ca, agent: false, ...(key && { key, cert }) }));
  };

  it('comes over the connection of that certificate alone', async () => {
    expect([await over(await own), await over(await other), await over()]).toEqual(['true', 'false', 'false']);
  });

  it('does not come over a connection without TLS', async () => {
    expect(await textOf(getPlain({ host: 'localhost', port: port(plain), agent: false }))).toBe('false');
  });

  it('is another than one that is bound to none', async () => {
    const before = bound;
    bound = caller;
    expect([await over(), await textOf(getPlain({ host: 'localhost', port: port(plain), agent: false }))]).toEqual([
      'true',
      'true',
    ]);
    bound = before;
  });
});
