import type { Instant } from '#kernel';

/** A time from an instant to another, exclusive; absent: without end. */
export interface Span {
  readonly from: Instant;
  readonly until?: Instant;
}

/** What of a span lies in none of the others, which are apart from each other and sorted. */
export function without({ from, until }: Span, others: readonly Span[]): readonly Span[] {
  const left: Span[] = [];
  let rest: Instant | undefined = from;
  for (const other of others) {
    if (rest === undefined || !endsAfter(other, rest)) continue;
    if (until !== undefined && other.from >= until) break;
    if (rest < other.from) left.push({ from: rest, until: other.from });
    rest = other.until;
  }
  if (rest !== undefined && (until === undefined || rest < until)) left.push({ from: rest, ...(until && { until }) });
  return left;
}

/** Spans apart from each other and sorted, with one more among them. */
export function unite(spans: readonly Span[], more: Span): readonly Span[] {
  const before = spans.filter(({ until }) => until !== undefined && until < more.from);
  const after = spans.filter(({ from }) => more.until !== undefined && from > more.until);
  const touched = spans.slice(before.length, spans.length - after.length);
  const from = touched.reduce((first, span) => (span.from < first ? span.from : first), more.from);
  const until = [more, ...touched].reduce<Span>((last, span) => (last.until && endsAfter(span, last.until) ? span : last), more);
  return [...before, { from, ...(until.until && { until: until.until }) }, ...after];
}

const endsAfter = ({ until }: Span, instant: Instant): boolean => until === undefined || until > instant;
