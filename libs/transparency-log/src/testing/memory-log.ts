import { CompactRange } from '../merkle/compact-range.ts';
import { leafHash, type Hash } from '../merkle/hash.ts';
import { nodesOf, type NodeId } from '../merkle/node-id.ts';
import type { NodeReader } from '../merkle/read-proof.ts';

/** Distinct entries: two equal ones would prove each other. */
export const entriesOf = (count: number): readonly Uint8Array[] =>
  Array.from({ length: count }, (_, n) => Buffer.from(`entry ${n}`));

/** A log that keeps every complete node. */
export class MemoryLog {
  readonly #nodes = new Map<string, Hash>();

  constructor(entries: readonly Uint8Array[]) {
    const range = CompactRange.empty();
    for (const entry of entries) range.append(leafHash(entry), (id, hash) => this.#nodes.set(keyOf(id), hash));
  }

  /** The root of the tree of the first `size` entries. */
  root(size: number): Hash {
    return CompactRange.of(
      0,
      size,
      nodesOf(0, size).map((id) => this.#node(id)),
    )!.root();
  }

  readonly read: NodeReader = (ids) => Promise.resolve(ids.map((id) => this.#node(id)));

  #node(id: NodeId): Hash {
    const hash = this.#nodes.get(keyOf(id));
    if (!hash) throw new Error(`no node ${keyOf(id)}`);
    return hash;
  }
}

const keyOf = ({ level, index }: NodeId): string => `${level}/${index}`;
