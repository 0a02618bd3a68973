/** Bytes that a key set may have (trust 5). */
const keySetBytes = 256 * 1024;

/** What the key server answered is no key set. The message quotes nothing of it. */
export class KeySetInvalid extends Error {
  readonly code: 'STATUS' | 'TOO_LARGE' | 'NOT_JSON' | 'NO_KEYS' | 'NO_USABLE_KEY';

  constructor(code: KeySetInvalid['code']) {
    super(`the key server did not answer with a key set: ${code}`);
    this.name = 'KeySetInvalid';
    this.code = code;
  }
}

/** The keys at the address, not yet looked at. Redirects are not followed: the address is where the operator trusts. */
export async function fetchKeySet(url: URL, millis: number): Promise<readonly unknown[]> {
  const response = await fetch(url, {
    redirect: 'error',
    signal: AbortSignal.timeout(millis),
    headers: { accept: 'application/json, application/jwk-set+json' },
  });
  if (response.status !== 200) {
    await response.body?.cancel();
    throw new KeySetInvalid('STATUS');
  }
  const keys = keysIn(await textOf(response));
  if (keys.length === 0) throw new KeySetInvalid('NO_KEYS');
  return keys;
}

/** Counted as it comes: a Content-Length proves nothing, and what is compressed grows. */
async function textOf({ body }: Response): Promise<string> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of body ?? []) {
    bytes += chunk.byteLength;
    if (bytes > keySetBytes) throw new KeySetInvalid('TOO_LARGE');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString();
}

function keysIn(text: string): readonly unknown[] {
  let set: unknown;
  try {
    set = JSON.parse(text);
  } catch {
    throw new KeySetInvalid('NOT_JSON');
  }
  const keys = (set as { readonly keys?: unknown } | null)?.keys;
  return Array.isArray(keys) ? (keys as readonly unknown[]) : [];
}
