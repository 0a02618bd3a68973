import { X509Certificate, createHash } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import { get } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { generate, type GenerateResult } from 'selfsigned';
import { forged, trustedDevelopmentKey } from '../support/forged-token.ts';
import { LedgerFolder } from '../support/ledger-folder.ts';

const selfSigned = (): Promise<GenerateResult> =>
  generate([{ name: 'commonName', value: 'localhost' }], { keyType: 'ec', algorithm: 'sha256' });

const files = mkdtempSync(join(tmpdir(), 'consent-ledger-tls-'));
afterAll(() => rmSync(files, { recursive: true }));

describe('a service with a certificate of its own', () => {
  const folder = new LedgerFolder();
  let own: GenerateResult;
  let client: GenerateResult;
  let url: string;

  beforeAll(async () => {
    [own, client] = await Promise.all([selfSigned(), selfSigned()]);
    const [cert, key] = [join(files, 'tls.crt'), join(files, 'tls.key')];
    writeFileSync(cert, own.cert);
    writeFileSync(key, own.private);
    const env = { TLS_CERT_FILE: cert, TLS_KEY_FILE: key, TLS_CLIENT_CERTIFICATES: 'true' };
    // Whether it is ready is asked without TLS.
    ({ url } = await folder.start({ unready: true, env }));
  });
  afterAll(() => folder.end());

  async function answerTo(token: string, by?: GenerateResult): Promise<IncomingMessage> {
    const request = get({
      ...{ host: 'localhost', servername: 'localhost', port: new URL(url).port, path: '/v1/purposes', agent: false },
      // The certificate of the test is its own authority.
      ...{ ca: own.cert, headers: { authorization: `Bearer ${token}` } },
      ...(by && { key: by.private, cert: by.cert }),
    });
    const [answer] = (await once(request, 'response')) as [IncomingMessage];
    answer.resume();
    return answer;
  }

  it('answers over TLS, and asks browsers to do no other', async () => {
    expect(url).toMatch(/^https:/);
    const { statusCode, headers } = await answerTo(forged(trustedDevelopmentKey(folder)));
    expect([statusCode, headers['strict-transport-security']]).toEqual([200, expect.stringMatching(/^max-age=31536000$/)]);
  });

  it('takes a token that is bound to the certificate of the client from that client alone', async () => {
    const thumbprint = createHash('sha256').update(new X509Certificate(client.cert).raw).digest('base64url');
    const bound = forged(trustedDevelopmentKey(folder), { claims: { cnf: { 'x5t#S256': thumbprint } } });
    const answers = [await answerTo(bound, client), await answerTo(bound), await answerTo(bound, own)];
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([200, 401, 401]);
  });
});

describe('a service without a usable certificate', () => {
  const folder = new LedgerFolder();
  afterAll(() => folder.end());

  it.each([
    ['that is missing', 'absent.pem', /TLS_FILE_UNUSABLE: \S+absent\.pem cannot be used for TLS \(ENOENT\)/],
    ['that is none', 'none.pem', /TLS_FILE_UNUSABLE: \S+none\.pem with \S+none\.pem cannot be used for TLS/],
  ])('%s does not start, and says why', async (_, name, complaint) => {
    const file = join(files, name);
    if (name === 'none.pem') writeFileSync(file, 'no certificate');
    await expect(folder.start({ env: { TLS_CERT_FILE: file, TLS_KEY_FILE: file } })).rejects.toThrow(complaint);
  });
});
