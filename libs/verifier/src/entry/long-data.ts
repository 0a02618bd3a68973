import { createHash } from 'node:crypto';
import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { appendLimit } from '#kernel';
import { sha256OfTextFile, textFile } from '#transparency-log';
import { wholeOf, type BundleFiles } from '../bundle-files.ts';
import { Refused } from '../verdict.ts';

interface Place {
  readonly at: number;
  readonly bytes: number;
  /** Whether the text has the hash that its file is named by. */
  readonly isItself: boolean;
  isNamed: boolean;
}

/** Data of events that are too long for an entry, from the files before the entries; in a temporary file, which `close` removes. */
export class LongData {
  readonly #places = new Map<string, Place>();
  #folder: string | undefined;
  #file = -1;
  #end = 0;

  get count(): number {
    return this.#places.size;
  }

  /** The texts that come next in a bundle, in the order of their hashes. */
  async read(files: BundleFiles): Promise<void> {
    let last = '';
    for (let file = await files.nextIf(isText); file; file = await files.nextIf(isText)) {
      if (file.name <= last) throw new Refused('BUNDLE_MALFORMED', { file: file.name, why: `it lies behind ${last}` });
      last = file.name;
      this.#add(sha256OfTextFile(file.name)!, await wholeOf(file, appendLimit));
    }
  }

  /** What an entry in this place names. */
  named(sha256: string, place: { readonly index: number; readonly stream: string }): string {
    const found = this.#places.get(sha256);
    const file = textFile(sha256);
    if (!found) throw new Refused('TEXT_MISSING', { file, ...place });
    if (!found.isItself) throw new Refused('TEXT_DIFFERS', { file, ...place });
    found.isNamed = true;
    const bytes = Buffer.allocUnsafe(found.bytes);
    for (let read = 0; read < bytes.length;) {
      const more = readSync(this.#file, bytes, read, bytes.length - read, found.at + read);
      if (more === 0) throw new Error('what was put aside is no longer there');
      read += more;
    }
    return bytes.toString('utf8');
  }

  /** No entry follows. */
  end(): void {
    for (const [sha256, { isNamed }] of this.#places) {
      if (!isNamed) throw new Refused('BUNDLE_MALFORMED', { file: textFile(sha256), why: 'no entry names it' });
    }
  }

  close(): void {
    if (this.#folder === undefined) return;
    closeSync(this.#file);
    rmSync(this.#folder, { recursive: true, force: true });
  }

  #add(sha256: string, text: Buffer): void {
    if (this.#folder === undefined) {
      this.#folder = mkdtempSync(join(tmpdir(), 'ledger-verify-'));
      this.#file = openSync(join(this.#folder, 'texts'), 'w+');
    }
    const isItself = createHash('sha256').update(text).digest('hex') === sha256;
    this.#places.set(sha256, { at: this.#end, bytes: text.length, isItself, isNamed: false });
    for (let written = 0; written < text.length;) written += writeSync(this.#file, text, written);
    this.#end += text.length;
  }
}

const isText = (name: string): boolean => sha256OfTextFile(name) !== undefined;
