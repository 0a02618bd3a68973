/** The first place in a sorted list from which on `isReached` holds; the list's length where it holds nowhere. */
export function firstIndex<Item>(list: readonly Item[], isReached: (item: Item) => boolean): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isReached(list[middle]!)) high = middle;
    else low = middle + 1;
  }
  return low;
}
