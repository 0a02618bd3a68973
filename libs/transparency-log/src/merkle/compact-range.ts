import { emptyRoot, nodeHash, type Hash } from './hash.ts';
import { nodesOf, type NodeId } from './node-id.ts';

/** Called with each node that becomes complete, children first. */
export type OnNode = (id: NodeId, hash: Hash) => void;

/**
 * The hashes of the fewest complete subtrees that cover the leaves [begin, end): all that is needed to append, to join a
 * range with the one after it, and to tell the root. At most two hashes a level.
 */
export class CompactRange {
  readonly begin: number;
  #end: number;
  readonly #hashes: Hash[];

  private constructor(begin: number, end: number, hashes: Hash[]) {
    this.begin = begin;
    this.#end = end;
    this.#hashes = hashes;
  }

  /** A range without leaves, before the leaf `begin`. */
  static empty(begin = 0): CompactRange {
    return new CompactRange(begin, begin, []);
  }

  /** The range of these hashes from left to right, or undefined where [begin, end) has another number of subtrees. */
  static of(begin: number, end: number, hashes: readonly Hash[]): CompactRange | undefined {
    if (begin > end || nodesOf(begin, end).length !== hashes.length) return undefined;
    return new CompactRange(begin, end, [...hashes]);
  }

  get end(): number {
    return this.#end;
  }

  get hashes(): readonly Hash[] {
    return this.#hashes;
  }

  append(leaf: Hash, onNode?: OnNode): void {
    const id = { level: 0, index: this.#end };
    onNode?.(id, leaf);
    this.#push(id, leaf, onNode);
    this.#end++;
  }

  /** Appends the leaves of the range that begins where this one ends; false, and nothing is changed, for any other. */
  merge(next: CompactRange, onNode?: OnNode): boolean {
    if (next.begin !== this.#end) return false;
    for (const [n, id] of nodesOf(next.begin, next.end).entries()) this.#push(id, next.#hashes[n]!, onNode);
    this.#end = next.end;
    return true;
  }

  /** The root of the tree that a range from leaf 0 on covers. */
  root(): Hash {
    return foldedFromRight(this.#hashes) ?? emptyRoot;
  }

  copy(): CompactRange {
    return new CompactRange(this.begin, this.#end, [...this.#hashes]);
  }

  /** A node completes its parent where it is the right child and the left one lies in this range. */
  #push(id: NodeId, hash: Hash, onNode?: OnNode): void {
    let { level, index } = id;
    let joined = hash;
    let width = 2 ** level;
    while (index % 2 === 1 && (index - 1) * width >= this.begin) {
      joined = nodeHash(this.#hashes.pop()!, joined);
      index = (index - 1) / 2;
      width *= 2;
      level++;
      onNode?.({ level, index }, joined);
    }
    this.#hashes.push(joined);
  }
}

/** The hash of a tree from those of the complete subtrees that it divides into, or undefined for none. */
export function foldedFromRight(hashes: readonly Hash[]): Hash | undefined {
  let folded = hashes.at(-1);
  for (let n = hashes.length - 2; n >= 0; n--) folded = nodeHash(hashes[n]!, folded!);
  return folded;
}
