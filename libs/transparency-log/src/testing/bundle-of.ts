import type { BundleSource } from '../bundle/write-bundle.ts';
import { writeBundle } from '../bundle/write-bundle.ts';
import { CompactRange } from '../merkle/compact-range.ts';
import { leafHash } from '../merkle/hash.ts';
import { formatCheckpoint } from '../notes/checkpoint.ts';
import { signNote, type Signer } from '../notes/signer.ts';

/** A log of these entries, whose checkpoints are signed by one key that bears the log's name. */
export class SignedLog {
  readonly signers: readonly Signer[];
  readonly entries: readonly string[];
  readonly texts: ReadonlyMap<string, string>;

  constructor(signers: readonly Signer[], entries: readonly string[], texts: ReadonlyMap<string, string> = new Map()) {
    this.signers = signers;
    this.entries = entries;
    this.texts = texts;
  }

  get origin(): string {
    return this.signers[0]!.key.name;
  }

  range(size: number): CompactRange {
    const range = CompactRange.empty();
    for (const entry of this.entries.slice(0, size)) range.append(leafHash(Buffer.from(entry)));
    return range;
  }

  note(size: number = this.entries.length): string {
    return signNote(formatCheckpoint({ origin: this.origin, size, root: this.range(size).root() }), this.signers);
  }

  source(from = 0, to = this.entries.length): BundleSource {
    return {
      ...{ origin: this.origin, from, to, createdAt: '2026-03-01T09:00:00.000Z' },
      ...(from > 0 && { fromNote: this.note(from) }),
      toNote: this.note(to),
      frontier: this.range(from),
      entries: () => this.entries.slice(from, to),
      text: ({ sha256 }) => Promise.resolve(Buffer.from(this.texts.get(sha256)!)),
    };
  }

  async bundle(from?: number, to?: number): Promise<Buffer> {
    return Buffer.concat(await Array.fromAsync(writeBundle(this.source(from, to))));
  }
}
