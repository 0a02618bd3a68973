import { readTar } from '../bundle/read-tar.ts';
import { padding, tarEnd, tarHeader } from '../bundle/tar-header.ts';

/** Bytes in pieces, as a file or a connection gives them. */
export async function* inPieces(bytes: Uint8Array, length = 4_096): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += length) yield bytes.subarray(at, at + length);
}

/** The files of a tar, by name, in their order. */
export async function filesIn(tar: Uint8Array): Promise<Map<string, Buffer>> {
  const files = new Map<string, Buffer>();
  for await (const { name, chunks } of readTar(inPieces(tar))) files.set(name, Buffer.concat(await Array.fromAsync(chunks)));
  return files;
}

/** The tar of these files. */
export function tarOf(files: Iterable<readonly [name: string, content: Uint8Array]>): Buffer {
  const parts = [...files].flatMap(([name, content]) => [
    tarHeader(name, content.length),
    content,
    Buffer.alloc(padding(content.length)),
  ]);
  return Buffer.concat([...parts, tarEnd]);
}
