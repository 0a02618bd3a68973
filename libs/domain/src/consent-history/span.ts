import { latest, type Instant } from '#kernel';

/** A time from an instant to another, exclusive; undefined: without end. */
export interface Span {
  readonly from: Instant;
  readonly until: Instant | undefined;
}

/**
 * Claims a span: returns the parts of it that were still free, and adds the whole to `claimed`. Spans must be claimed by
 * descending start, so that all claimed before start no earlier. `claimed` holds spans that do not touch, the earliest last:
 * the new one is compared only with those that it meets, and joined with them.
 */
export function claim(claimed: Span[], span: Span): readonly Span[] {
  const met: Span[] = [];
  for (let next = claimed.at(-1); next && isUpTo(next.from, span.until); next = claimed.at(-1)) {
    met.push(next);
    claimed.pop();
  }
  const last = met.at(-1);
  claimed.push({ from: span.from, until: last ? laterEnd(span.until, last.until) : span.until });
  // Free is what lies before, between and after those met.
  const starts = [span.from, ...met.map(({ until }) => until)];
  const ends = [...met.map(({ from }) => from), span.until];
  return starts.flatMap((from, index) => spanOf(from, ends[index]));
}

/** None where the one met has no end, so that nothing comes after it, and none without length. */
const spanOf = (from: Instant | undefined, until: Instant | undefined): readonly Span[] =>
  from !== undefined && (until === undefined || from < until) ? [{ from, until }] : [];

const isUpTo = (instant: Instant, end: Instant | undefined): boolean => end === undefined || instant <= end;

const laterEnd = (one: Instant | undefined, other: Instant | undefined): Instant | undefined =>
  one === undefined || other === undefined ? undefined : latest(one, other);
