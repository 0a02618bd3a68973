/** A complete subtree: the leaves from `index * 2 ** level` on, `2 ** level` of them. Level 0 is the leaves. */
export interface NodeId {
  readonly level: number;
  readonly index: number;
}

/**
 * The fewest complete subtrees that cover the leaves [begin, end), from left to right. Powers are multiplied and not
 * shifted: a size has up to 53 bits.
 */
export function nodesOf(begin: number, end: number): readonly NodeId[] {
  const nodes: NodeId[] = [];
  for (let from = begin; from < end;) {
    let level = 0;
    let width = 1;
    while (from % (2 * width) === 0 && from + 2 * width <= end) {
      width *= 2;
      level++;
    }
    nodes.push({ level, index: from / width });
    from += width;
  }
  return nodes;
}

/** The largest power of two below `leaves`: where RFC 6962, 2.1 divides a tree of at least two leaves. */
export function splitOf(leaves: number): number {
  let split = 1;
  while (2 * split < leaves) split *= 2;
  return split;
}
