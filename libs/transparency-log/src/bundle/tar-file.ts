import { padding, tarHeader } from './tar-header.ts';

/** Bytes are yielded in pieces of about this length. */
const chunkBytes = 64 * 1024;

/** A file that is in memory. */
export async function* tarFile(name: string, content: string | Uint8Array): AsyncGenerator<Uint8Array, void> {
  const bytes = Buffer.from(content);
  yield* streamedFile(name, bytes.length, [bytes]);
}

/** A file of a known size that is made piece by piece. Throws where it has another. */
export async function* streamedFile(
  name: string,
  size: number,
  content: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): AsyncGenerator<Uint8Array, void> {
  yield tarHeader(name, size);
  let left = size;
  let piece: Uint8Array[] = [];
  let pieceBytes = 0;
  for await (const bytes of content) {
    piece.push(bytes);
    pieceBytes += bytes.length;
    left -= bytes.length;
    if (pieceBytes < chunkBytes) continue;
    yield Buffer.concat(piece);
    piece = [];
    pieceBytes = 0;
  }
  if (left !== 0) throw new Error(`${name} changed while it was written`);
  yield Buffer.concat([...piece, Buffer.alloc(padding(size))]);
}
