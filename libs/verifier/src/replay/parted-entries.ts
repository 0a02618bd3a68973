import { appendFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const parts = 256;
/** So much of a part waits in memory before it is written to a file; a small bundle never needs one. */
const mostWaiting = 64 * 1024;
const headBytes = 12;

export interface PartedEntry {
  readonly index: number;
  readonly line: Uint8Array;
}

/**
 * Entries put aside by stream, each part small enough to be folded in memory: the log mixes all streams, and the states of all
 * would not fit. In files of a temporary folder, which `close` removes.
 */
export class PartedEntries {
  readonly #waiting: Uint8Array[][] = Array.from({ length: parts }, () => []);
  readonly #bytes = new Uint32Array(parts);
  readonly #written = new Set<number>();
  #folder: string | undefined;

  add(stream: string, index: number, line: Uint8Array): void {
    const part = partOf(stream);
    const entry = Buffer.allocUnsafe(headBytes + line.length);
    entry.writeDoubleLE(index, 0);
    entry.writeUInt32LE(line.length, 8);
    entry.set(line, headBytes);
    this.#waiting[part]!.push(entry);
    this.#bytes[part]! += entry.length;
    if (this.#bytes[part]! > mostWaiting) this.#write(part);
  }

  /** The entries of each part, in the order in which they were added; all of a stream are in one part. */
  *parts(): Generator<readonly PartedEntry[], void> {
    for (let part = 0; part < parts; part++) {
      const waiting = Buffer.concat(this.#waiting[part]!);
      this.#waiting[part] = [];
      const entries = this.#written.has(part) ? Buffer.concat([readFileSync(this.#fileOf(part)), waiting]) : waiting;
      if (entries.length > 0) yield [...entriesIn(entries)];
    }
  }

  close(): void {
    if (this.#folder !== undefined) rmSync(this.#folder, { recursive: true, force: true });
  }

  #write(part: number): void {
    this.#folder ??= mkdtempSync(join(tmpdir(), 'ledger-verify-'));
    appendFileSync(this.#fileOf(part), Buffer.concat(this.#waiting[part]!));
    this.#written.add(part);
    this.#waiting[part] = [];
    this.#bytes[part] = 0;
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
