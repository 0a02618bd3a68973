import { appendFileSync, closeSync, mkdtempSync, openSync, readSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { longestEntry } from '#kernel';

const parts = 256;
/** The index of an entry and the length of its line. */
const headBytes = 12;
/** So much of a part waits in memory before it is written to a file; a small bundle never needs one. */
const mostWaiting = longestEntry + headBytes;

export interface PartedEntry {
  readonly index: number;
  readonly line: Buffer;
}

/** What waits of a part, and how much of it is in its file. */
class Part {
  readonly waiting = Buffer.allocUnsafeSlow(mostWaiting);
  end = 0;
  written = 0;
}

/**
 * Entries put aside by stream, each part small enough to be folded in memory: the log mixes all streams, and the states of all
 * would not fit. In files of a temporary folder, which `close` removes.
 */
export class PartedEntries {
  readonly #parts: (Part | undefined)[] = Array.from({ length: parts });
  #folder: string | undefined;

  add(stream: string, index: number, line: Uint8Array): void {
    const number = partOf(stream);
    const part = (this.#parts[number] ??= new Part());
    if (part.end + headBytes + line.length > mostWaiting) this.#write(part, number);
    part.waiting.writeDoubleLE(index, part.end);
    part.waiting.writeUInt32LE(line.length, part.end + 8);
    part.waiting.set(line, part.end + headBytes);
    part.end += headBytes + line.length;
  }

  /**
   * The entries of each part, in the order in which they were added; all of a stream are in one part. A part is good until the next
   * is asked for: all are read into the same memory.
   */
  *parts(): Generator<readonly PartedEntry[], void> {
    const memory = Buffer.allocUnsafeSlow(Math.max(...this.#parts.map((part) => (part ? part.written + part.end : 0))));
    for (const [number, part] of this.#parts.entries()) {
      if (!part) continue;
      this.#read(part, number, memory);
      part.waiting.copy(memory, part.written, 0, part.end);
      yield [...entriesIn(memory.subarray(0, part.written + part.end))];
    }
  }

  close(): void {
    if (this.#folder !== undefined) rmSync(this.#folder, { recursive: true, force: true });
  }

  #write(part: Part, number: number): void {
    this.#folder ??= mkdtempSync(join(tmpdir(), 'ledger-verify-'));
    appendFileSync(this.#fileOf(number), part.waiting.subarray(0, part.end));
    part.written += part.end;
    part.end = 0;
  }

  #read({ written }: Part, number: number, memory: Buffer): void {
    if (written === 0) return;
    const file = openSync(this.#fileOf(number), 'r');
    try {
      let read = 0;
      while (read < written) {
        const bytes = readSync(file, memory, read, written - read, null);
        if (bytes === 0) throw new Error('what was put aside is no longer there');
        read += bytes;
      }
    } finally {
      closeSync(file);
    }
  }

  #fileOf = (part: number): string => join(this.#folder!, String(part));
}

function* entriesIn(bytes: Buffer): Generator<PartedEntry, void> {
  for (let at = 0; at < bytes.length;) {
    const end = at + headBytes + bytes.readUInt32LE(at + 8);
    yield { index: bytes.readDoubleLE(at), line: bytes.subarray(at + headBytes, end) };
    at = end;
  }
}

function partOf(stream: string): number {
  let sum = 0;
  for (let n = 0; n < stream.length; n++) sum = (Math.imul(sum, 31) + stream.charCodeAt(n)) | 0;
  return (sum >>> 0) % parts;
}
