/**
 * The first revision of a stream that does not lie before what is sought, found in few steps however long the stream is: every revision
 * up to it lies before, and none behind it does.
 */
export async function firstRevision(liesBefore: (revision: number) => Promise<boolean>): Promise<number> {
  let low = 0;
  let step = 1;
  while (await liesBefore(low + step - 1)) {
    low += step;
    step *= 2;
  }
  for (let high = low + step - 1; low < high;) {
    const middle = Math.floor((low + high) / 2);
    if (await liesBefore(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
