import { equalHashes, type Checkpoint, type CompactRange, type Hash } from '#transparency-log';

/** The tree of a bundle while its leaves are added, and whether it went through the checkpoint that the auditor has seen. */
export class TreeCheck {
  readonly #range: CompactRange;
  readonly #seen: Checkpoint | undefined;
  #passedSeen = true;

  constructor(frontier: CompactRange, seen: Checkpoint | undefined) {
    this.#range = frontier.copy();
    this.#seen = seen;
    this.#compare();
  }

  /** Adds the next leaf. True: whether it is the log's own is told by the root of all. */
  add(leaf: Hash): true {
    this.#range.append(leaf);
    this.#compare();
    return true;
  }

  hasRoot(root: Hash): boolean {
    return equalHashes(this.#range.root(), root);
  }

  /** False where the tree had another root at the size that the auditor has seen. */
  get passedSeen(): boolean {
    return this.#passedSeen;
  }

  #compare(): void {
    if (this.#range.end === this.#seen?.size) this.#passedSeen = this.hasRoot(this.#seen.root);
  }
}
