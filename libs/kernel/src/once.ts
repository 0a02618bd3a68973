/** Finds something when it is first asked for, and gives the same from then on. */
export function once<Found extends object>(find: () => Found): () => Found {
  let found: Found | undefined;
  return () => (found ??= find());
}
