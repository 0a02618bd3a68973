import { developmentKey } from '#access';
import { purpose } from '../../test/support/catalogue.ts';
import { HttpClient } from '../../test/support/http-client.ts';

export const grant = JSON.stringify({ purposeId: 'newsletter', consentType: 'expressed' });

/** Registers a purpose at the service; resolves with a token that may do everything the benches do. */
export async function tenantAt(url: string, folder: string): Promise<string> {
  const key = await developmentKey({ folder, production: false, clock: Date.now });
  const token = await key.mint({ controller: 'acme', roles: ['admin', 'operator'], sub: 'bench' });
  const client = new HttpClient(() => url, token, { position: 0n });
  const { status, text } = await client.post('/v1/purposes', purpose('newsletter'));
  if (status !== 201) throw new Error(text);
  return token;
}
