import { splitOf } from './node-id.ts';

/** A subtree beside the way from the root down, as the leaves [begin, end), and the side on which it lies. */
export interface Sibling {
  readonly begin: number;
  readonly end: number;
  readonly side: 'left' | 'right';
}

/**
 * The subtrees whose hashes prove that a leaf lies in the tree of `size`, from the leaf up (RFC 6962, 2.1.1). `index` is
 * below `size`.
 */
export function inclusionPath(index: number, size: number): readonly Sibling[] {
  return descent(
    size,
    (middle) => index < middle,
    (begin, end) => end - begin > 1,
  ).siblings;
}

export interface ConsistencyPath {
  /** The subtree in which the older tree ends and that both trees have. It is the older tree itself where it begins at 0. */
  readonly shared: { readonly begin: number; readonly end: number };
  readonly siblings: readonly Sibling[];
}

/**
 * The subtrees whose hashes prove that the tree of `older` leaves is where the tree of `newer` leaves begins, from the
 * shared one up (RFC 6962, 2.1.2). 0 < `older` <= `newer`.
 */
export function consistencyPath(older: number, newer: number): ConsistencyPath {
  const { begin, end, siblings } = descent(
    newer,
    (middle) => older <= middle,
    (_, end) => end !== older,
  );
  return { shared: { begin, end }, siblings };
}

/** Goes from the root of [0, size) to the left or right half while there is more to go. */
function descent(size: number, isLeft: (middle: number) => boolean, goesOn: (begin: number, end: number) => boolean) {
  const siblings: Sibling[] = [];
  let begin = 0;
  let end = size;
  while (goesOn(begin, end)) {
    const middle = begin + splitOf(end - begin);
    if (isLeft(middle)) {
      siblings.push({ begin: middle, end, side: 'right' });
      end = middle;
    } else {
      siblings.push({ begin, end: middle, side: 'left' });
      begin = middle;
    }
  }
  return { begin, end, siblings: siblings.toReversed() };
}
