import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import {
  addSignatures,
  CompactRange,
  cosign,
  encodeBundle,
  formatCheckpoint,
  formatProofFile,
  formatVerifierKey,
  leafHash,
  newBundles,
  newKeyFile,
  newTiles,
  nodesFromTiles,
  readConsistencyProof,
  readInclusionProof,
  signerOf,
  signNote,
  tileHeight,
  tilePath,
  tileWidth,
  toBase64,
  type Hash,
  type NodeReader,
  type Tile,
} from '#transparency-log';

const origin = 'ledger.example/acme';

/** A log that is signed with two keys, as while one is being replaced, and cosigned by a witness. */
export class WrittenLog {
  readonly #folder: string;
  readonly #entries: readonly Uint8Array[];
  readonly #signers = [signerOf(origin, newKeyFile())!, signerOf(origin, newKeyFile())!];
  readonly #witness = signerOf('witness.example/w1', newKeyFile(), 'cosignature')!;
  readonly #roots: Hash[] = [];
  /** The hashes of each level of tiles. */
  readonly #levels: Hash[][] = [];

  constructor(folder: string, size: number) {
    this.#folder = folder;
    this.#entries = Array.from({ length: size }, (_, n) => Buffer.from(`{"entry":${n}}`.padEnd(14 + (n % 400))));
    const range = CompactRange.empty();
    for (const entry of this.#entries) {
      this.#roots.push(range.root());
      range.append(leafHash(entry), ({ level }, hash) => {
        if (level % tileHeight === 0) (this.#levels[level / tileHeight] ??= []).push(hash);
      });
    }
    this.#roots.push(range.root());
  }

  /** Writes tiles, entries, checkpoints of these sizes, and proofs between all of them and of these leaves. */
  async write(sizes: readonly number[], leaves: readonly number[]): Promise<void> {
    const last = this.#entries.length;
    this.#writeTiles(last);
    this.#write('checkpoint', this.#note(last));
    for (const size of sizes) this.#write(`${size}`, this.#note(size));
    const keys = {
      logs: this.#signers.map(({ key }) => formatVerifierKey(key)),
      witnesses: [formatVerifierKey(this.#witness.key)],
    };
    this.#write('keys.json', JSON.stringify(keys));
    for (const index of leaves) {
      const hashes = await readInclusionProof(this.#read(last), index, last);
      this.#write(`proofs/${index}.tlog-proof`, formatProofFile({ index, hashes, note: this.#note(last) }));
    }
    this.#write('consistency.json', JSON.stringify(await this.#consistencies([...sizes, last])));
  }

  async #consistencies(sizes: readonly number[]) {
    const fileOf = (size: number) => (size === this.#entries.length ? 'checkpoint' : `${size}`);
    const pairs = sizes.flatMap((to) => sizes.filter((from) => from <= to).map((from) => ({ from, to })));
    return Promise.all(
      pairs.map(async ({ from, to }) => ({
        from: fileOf(from),
        to: fileOf(to),
        hashes: (await readConsistencyProof(this.#read(to), from, to)).map(toBase64),
      })),
    );
  }

  #note(size: number): string {
    const text = formatCheckpoint({ origin, size, root: this.#roots[size]! });
    return addSignatures(signNote(text, this.#signers), [cosign(text, this.#witness, 1_790_000_000)])!;
  }

  #writeTiles(size: number): void {
    for (const tile of newTiles(0, size)) {
      this.#write(tilePath(tile), this.#tile(tile));
    }
    for (const tile of newBundles(0, size)) {
      const from = tile.index * tileWidth;
      this.#write(tilePath(tile), encodeBundle(this.#entries.slice(from, from + tile.width)));
    }
  }

  #read(size: number): NodeReader {
    return nodesFromTiles(size, (tiles) => Promise.resolve(tiles.map((tile) => this.#tile(tile))));
  }

  /** Those of an older size are the beginnings of those of the log. */
  #tile({ level, index, width }: Tile): Uint8Array {
    const from = index * tileWidth;
    return Buffer.concat(this.#levels[Number(level)]!.slice(from, from + width));
  }

  #write(file: string, content: string | Uint8Array): void {
    const path = join(this.#folder, file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  }
}
