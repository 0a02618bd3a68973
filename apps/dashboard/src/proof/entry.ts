import type { components } from '#client';
import { session } from '../session/session.ts';
import type { Bytes } from './bytes.ts';

type Item = components['schemas']['AuditItem'];

const tileWidth = 256;
const lengthBytes = 2;

/** The entry of the log at this index, out of the bundle of entries that holds it (C2SP tlog-tiles). */
export async function entryAt(index: number, size: number): Promise<Bytes | undefined> {
  const tile = Math.floor(index / tileWidth);
  const width = Math.min(tileWidth, size - tile * tileWidth);
  const address = `/v1/log/tile/entries/${nameOf(tile)}${width < tileWidth ? `.p/${width}` : ''}`;
  const response = await fetch(address, { headers: { authorization: `Bearer ${session.value?.token ?? ''}` } });
  if (!response.ok) return undefined;
  const bytes = new Uint8Array(await response.arrayBuffer());
  let from = 0;
  for (let before = tile * tileWidth; before < index; before++) from += lengthBytes + lengthAt(bytes, from);
  return bytes.subarray(from + lengthBytes, from + lengthBytes + lengthAt(bytes, from));
}

const lengthAt = (bytes: Bytes, from: number): number => (bytes[from] ?? 0) * 256 + (bytes[from + 1] ?? 0);

/** In groups of three digits, all but the last behind an x. */
function nameOf(tile: number): string {
  const digits = String(tile);
  const groups = digits.padStart(Math.ceil(digits.length / 3) * 3, '0').match(/\d{3}/g)!;
  return groups.map((group, index) => (index < groups.length - 1 ? `x${group}` : group)).join('/');
}

/** Whether the entry is the event that is shown. In the log, the text of a policy is its hash; an event of an older schema is as it was written. */
export function isEntryOf(entry: Bytes, { stream, revision, eventId, type, schemaVersion, data }: Item): boolean {
  const { event, ...place } = JSON.parse(new TextDecoder().decode(entry)) as Entry;
  if (place.stream !== stream || place.revision !== revision || event.eventId !== eventId || event.type !== type) return false;
  const isAsWritten = event.schemaVersion === schemaVersion && type !== 'PolicyTextStored';
  return !isAsWritten || sorted(event.data) === sorted(data);
}

interface Entry {
  readonly stream: string;
  readonly revision: number;
  readonly event: { readonly eventId: string; readonly type: string; readonly schemaVersion: number; readonly data: unknown };
}

/** The same text for the same value, in whatever order its members come. */
const sorted = (value: unknown): string =>
  JSON.stringify(value, (_, each: unknown) =>
    typeof each === 'object' && each !== null && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).toSorted(([one], [other]) => (one < other ? -1 : 1)))
      : each,
  );
