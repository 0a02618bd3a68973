import { generateKeyPairSync } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, SignJWT, type JWK, type JWTPayload } from 'jose';

/** A key server that answers as a test wants. */
export class KeyServer {
  /** How often it was asked. */
  asked = 0;
  answer: RequestListener = (_, reply) => reply.writeHead(500).end();
  readonly #server = createServer((request, reply) => {
    this.asked++;
    this.answer(request, reply);
  });

  async start(): Promise<void> {
    this.#server.listen(0, '127.0.0.1');
    await once(this.#server, 'listening');
  }

  get url(): URL {
    return new URL(`http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/jwks`);
  }

  publish(...keys: readonly unknown[]): void {
    this.answer = (_, reply) => reply.end(JSON.stringify({ keys }));
  }

  fail(): void {
    this.answer = (_, reply) => reply.writeHead(500).end();
  }

  close(): void {
    this.#server.close().closeAllConnections();
  }
}

/** A key pair of Ed25519 under a name. */
export async function keyNamed(
  kid: string,
): Promise<{ readonly open: JWK; sign(claims: JWTPayload, typ?: string): Promise<string> }> {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  return {
    open: { ...(await exportJWK(publicKey)), kid },
    sign: (claims, typ = 'at+jwt') => new SignJWT(claims).setProtectedHeader({ alg: 'EdDSA', typ, kid }).sign(privateKey),
  };
}
