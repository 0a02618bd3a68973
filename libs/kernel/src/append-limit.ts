/** Bytes of one append, as a server counts them. */
export const appendLimit = 1024 * 1024;

/** What an adapter may add to each event. */
const added = 64;

/** Data, metadata and two bytes for each character of a type count. */
export const appendSize = (
  events: readonly { readonly type: string; readonly data: string; readonly metadata: string }[],
): number =>
  events.reduce((sum, { type, data, metadata }) => sum + bytesOf(data) + bytesOf(metadata) + 2 * type.length + added, 0);

const bytesOf = (text: string): number => Buffer.byteLength(text);
