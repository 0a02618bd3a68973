/** Bytes of one append, as a server counts them. */
export const appendLimit = 1024 * 1024;

/** Bytes of an event as a transparency log hashes it: a bundle of entries has two bytes for the length of each (proof 1). */
export const longestEntry = 0xffff;

/** What an adapter may add to each event. */
const added = 64;

/** Data, metadata and two bytes for each character of a type count. */
export const appendSize = (
  events: readonly { readonly type: string; readonly data: string; readonly metadata: string }[],
): number =>
  events.reduce((sum, { type, data, metadata }) => sum + bytesOf(data) + bytesOf(metadata) + 2 * type.length + added, 0);

const bytesOf = (text: string): number => Buffer.byteLength(text);
