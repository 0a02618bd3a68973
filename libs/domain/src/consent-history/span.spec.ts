import { describe, expect, it } from '@jest/globals';
import { day } from '../testing/subject.phrases.ts';
import { take, type Span } from './span.ts';

const span = (from: number, until?: number): Span => ({ from: day(from), ...(until && { until: day(until) }) });

/** What each span got of the time, the latest start first, and what was taken in the end. */
function taking(...spans: readonly Span[]) {
  const taken: Span[] = [];
  return { got: spans.map((one) => take(taken, one)), taken };
}

describe('a span that is taken', () => {
  it('is free where nobody was before', () =>
    expect(taking(span(5, 6), span(1, 2))).toEqual({ got: [[span(5, 6)], [span(1, 2)]], taken: [span(5, 6), span(1, 2)] }));
  it('ends where a later one begins', () =>
    expect(taking(span(5), span(1))).toEqual({ got: [[span(5)], [span(1, 5)]], taken: [span(1)] }));
  it('goes on where a later one ends', () =>
    expect(taking(span(5, 6), span(1, 9))).toEqual({ got: [[span(5, 6)], [span(1, 5), span(6, 9)]], taken: [span(1, 9)] }));
  it('lies between and after several', () =>
    expect(taking(span(7, 8), span(4, 5), span(1)).got[2]).toEqual([span(1, 4), span(5, 7), span(8)]));
  it('is gone where a later one that started with it has all of it', () =>
    expect(taking(span(1, 9), span(1, 5))).toEqual({ got: [[span(1, 9)], []], taken: [span(1, 9)] }));
  it('joins those that it touches', () => expect(taking(span(5, 6), span(1, 5)).taken).toEqual([span(1, 6)]));
});
