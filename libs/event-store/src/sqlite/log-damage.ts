import { readFileSync } from 'node:fs';
import { LedgerRefused } from '../port/ledger-refused.ts';

/*
 * SQLite ends its write-ahead log at the first frame whose checksum is wrong, and says nothing of it: right where a power cut tore
 * the last commit, wrong where a bit flipped in an older one, for what was acknowledged behind it would be gone. Each frame's
 * checksum continues the one that is stored in the frame before it, and a commit is flushed before the next one is written. So a
 * frame that continues a commit at or behind the broken one proves that the broken one had been on the disk.
 *
 * https://www.sqlite.org/fileformat2.html#the_write_ahead_log
 */

const headerBytes = 32;
const frameHeaderBytes = 24;
const magic = 0x377f0682;
/** How long another process may take to write what was read half-written. */
const writingMillis = 100;

type Checksum = readonly [number, number];

/** Throws `LedgerRefused` when the log beside the file lacks, by its own account, something that was committed. */
export function requireWholeLog(file: string): void {
  const log = `${file}-wal`;
  const damage = damageIn(read(log));
  if (damage === undefined) return;
  // What another process was just writing looks torn, and is whole at the second look.
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, writingMillis);
  if (damageIn(read(log)) === damage) throw new LedgerRefused('LEDGER_LOG_DAMAGED', `${log} (at byte ${damage})`);
}

/** Where a log is damaged behind which commits lie, in bytes from its beginning; undefined for a log that is whole or torn. */
function damageIn(log: Buffer): number | undefined {
  if (log.length <= headerBytes) return undefined;
  const words = (log.readUInt32BE(0) & 1) === 1 ? readBig : readLittle;
  const salts = log.readBigUInt64BE(16);
  const isWhole = (log.readUInt32BE(0) & ~1) === magic && equal(sum(log, 0, 24, [0, 0], words), storedAt(log, 24));
  // The header is flushed before the first frame is written.
  if (!isWhole) return log.subarray(headerBytes).some((byte) => byte !== 0) ? 0 : undefined;

  const size = frameHeaderBytes + log.readUInt32BE(8);
  let before = storedAt(log, 24);
  let broken: number | undefined;
  for (let at = headerBytes, committed = false; at + size <= log.length; at += size) {
    const stored = storedAt(log, at + 16);
    const continues = log.readBigUInt64BE(at + 8) === salts && equal(frameSum(log, at, size, before, words), stored);
    if (!continues) broken ??= at;
    else if (broken !== undefined && committed) return broken;
    committed = log.readUInt32BE(at + 4) !== 0;
    before = stored;
  }
  return undefined;
}

function read(log: string): Buffer {
  try {
    return readFileSync(log);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return Buffer.alloc(0);
    throw error;
  }
}

type ReadWord = (log: Buffer, at: number) => number;
const readBig: ReadWord = (log, at) => log.readUInt32BE(at);
const readLittle: ReadWord = (log, at) => log.readUInt32LE(at);

const storedAt = (log: Buffer, at: number): Checksum => [log.readUInt32BE(at), log.readUInt32BE(at + 4)];

const equal = ([one, two]: Checksum, other: Checksum): boolean => one === other[0] && two === other[1];

/** Over the page number and the size in the frame's header, then over its page. */
const frameSum = (log: Buffer, at: number, size: number, before: Checksum, words: ReadWord): Checksum =>
  sum(log, at + frameHeaderBytes, at + size, sum(log, at, at + 8, before, words), words);

function sum(log: Buffer, from: number, to: number, [first, second]: Checksum, words: ReadWord): Checksum {
  for (let at = from; at < to; at += 8) {
    first = (first + words(log, at) + second) >>> 0;
    second = (second + words(log, at + 4) + first) >>> 0;
  }
  return [first, second];
}
