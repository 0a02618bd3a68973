import type { Instant } from '#kernel';

/** A time from an instant to another, exclusive; absent: without end. */
export interface Span {
  readonly from: Instant;
  readonly until?: Instant;
}

/**
 * Takes a span for the first comer: gives what of it was free, and marks it as taken. Spans come by their start, the latest
 * first, so `taken`, which is apart and has its earliest span last, is looked at from its end only.
 */
export function take(taken: Span[], { from, until }: Span): readonly Span[] {
  const free: Span[] = [];
  let rest: Instant | undefined = from;
  const reaches = (next: Span): boolean => until === undefined || next.from <= until;
  for (let next = taken.at(-1); next && reaches(next); next = taken.at(-1)) {
    taken.pop();
    if (rest !== undefined && rest < next.from) free.push({ from: rest, until: next.from });
    rest = next.until;
  }
  if (rest !== undefined && (until === undefined || rest < until)) {
    free.push({ from: rest, ...(until && { until }) });
    rest = until;
  }
  taken.push({ from, ...(rest && { until: rest }) });
  return free;
}
