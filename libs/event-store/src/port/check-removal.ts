import { isAgingStream, type StreamId } from '#kernel';

/** Facts stay for ever, and so does what proves that they do: only records that may age are removed. */
export function checkRemoval(stream: StreamId): void {
  if (!isAgingStream(stream)) throw new Error(`${stream} may not be removed`);
}
