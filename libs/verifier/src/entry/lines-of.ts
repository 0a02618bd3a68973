import { longestEntry } from '#kernel';

const newline = 10;

/**
 * The lines of a stream, without their newlines, as many at once as a chunk ends; their bytes are good until the next are asked for.
 * Undefined: one too long, or without its end.
 */
export async function* linesOf(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<readonly (Uint8Array | undefined)[], void> {
  let begun: Uint8Array[] = [];
  let begunBytes = 0;
  for await (const chunk of chunks) {
    const lines: (Uint8Array | undefined)[] = [];
    let from = 0;
    for (let end = chunk.indexOf(newline); end >= 0; end = chunk.indexOf(newline, from)) {
      const rest = chunk.subarray(from, end);
      if (begunBytes + rest.length > longestEntry) {
        yield [...lines, undefined];
        return;
      }
      lines.push(begun.length === 0 ? rest : Buffer.concat([...begun, rest]));
      begun = [];
      begunBytes = 0;
      from = end + 1;
    }
    if (from < chunk.length) begun.push(Buffer.from(chunk.subarray(from)));
    begunBytes += chunk.length - from;
    if (begunBytes > longestEntry) {
      yield [...lines, undefined];
      return;
    }
    yield lines;
  }
  if (begunBytes > 0) yield [undefined];
}
