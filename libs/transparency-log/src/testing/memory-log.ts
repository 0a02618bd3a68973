import { CompactRange } from '../merkle/compact-range.ts';
import { leafHash, type Hash } from '../merkle/hash.ts';
import type { NodeReader } from '../merkle/read-proof.ts';

/** Distinct entries: two equal ones would prove each other. */
export const entriesOf = (count: number): readonly Uint8Array[] =>
  Array.from({ length: count }, (_, n) => Buffer.from(`entry ${n}`));

/** A log that keeps every complete node. */
export class MemoryLog {
  readonly range = CompactRange.empty();
  readonly roots: Hash[] = [this.range.root()];
  readonly #nodes = new Map<string, Hash>();

  constructor(entries: readonly Uint8Array[]) {
    for (const entry of entries) {
      this.range.append(leafHash(entry), ({ level, index }, hash) => this.#nodes.set(`${level}/${index}`, hash));
      this.roots.push(this.range.root());
    }
  }

  readonly read: NodeReader = (nodes) =>
    Promise.resolve(
      nodes.map(({ level, index }) => {
        const hash = this.#nodes.get(`${level}/${index}`);
        if (!hash) throw new Error(`no node ${level}/${index}`);
        return hash;
      }),
    );
}
