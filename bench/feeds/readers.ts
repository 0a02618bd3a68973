import { readFileSync } from 'node:fs';

/** When a feed was given each position, in milliseconds of this process's clock. */
export type Arrivals = ReadonlyMap<string, number>;

/** Opens a feed and notes what arrives, until `signal` aborts. Resolves once it is open. */
export async function openFeed(url: string, token: string, signal: AbortSignal): Promise<Arrivals> {
  const arrivals = new Map<string, number>();
  const response = await fetch(`${url}/v1/feed`, { headers: { authorization: `Bearer ${token}` }, signal });
  if (response.status !== 200) throw new Error(`a feed was answered ${response.status}`);
  void note(response.body!, arrivals).catch(() => undefined);
  return arrivals;
}

async function note(body: ReadableStream<Uint8Array<ArrayBuffer>>, arrivals: Map<string, number>): Promise<void> {
  for await (const text of body.pipeThrough(new TextDecoderStream()))
    for (const [, position] of text.matchAll(/^id: (\d+)$/gm)) arrivals.set(position!, performance.now());
}

/** Bytes of memory that a process holds; undefined where the system does not show it. */
export function residentBytes(pid: number): number | undefined {
  try {
    const [, kibibytes] = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
    return kibibytes === undefined ? undefined : Number(kibibytes) * 1_024;
  } catch {
    return undefined;
  }
}
