import { open, type FileHandle } from 'node:fs/promises';

const chunkBytes = 1 << 18;

/** Reads a file once, in chunks that all lie in the same memory: one is good until the next is asked for. */
export async function inChunks<Result>(
  path: string,
  read: (chunks: AsyncIterable<Uint8Array>) => Promise<Result>,
): Promise<Result> {
  const file = await open(path);
  try {
    return await read(chunksOf(file));
  } finally {
    await file.close();
  }
}

async function* chunksOf(file: FileHandle): AsyncGenerator<Uint8Array, void> {
  const memory = Buffer.allocUnsafeSlow(chunkBytes);
  for (;;) {
    const { bytesRead } = await file.read(memory, 0, chunkBytes, null);
    if (bytesRead === 0) return;
    yield memory.subarray(0, bytesRead);
  }
}
