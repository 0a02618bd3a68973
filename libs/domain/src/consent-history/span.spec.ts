import { describe, expect, it } from '@jest/globals';
import { day } from '../testing/subject.phrases.ts';
import { claim, type Span } from './span.ts';

const span = (from: number, until?: number): Span => ({ from: day(from), until: until === undefined ? undefined : day(until) });

/** Given spans by descending start, what each gets when it is claimed, and what is claimed in the end. */
function claiming(...spans: readonly Span[]) {
  const claimed: Span[] = [];
  return { got: spans.map((one) => claim(claimed, one)), claimed };
}

describe('a span that is claimed', () => {
  it('is free where nobody was before', () =>
    expect(claiming(span(5, 6), span(1, 2))).toEqual({ got: [[span(5, 6)], [span(1, 2)]], claimed: [span(5, 6), span(1, 2)] }));
  it('ends where a later one begins', () =>
    expect(claiming(span(5), span(1))).toEqual({ got: [[span(5)], [span(1, 5)]], claimed: [span(1)] }));
  it('goes on where a later one ends', () =>
    expect(claiming(span(5, 6), span(1, 9))).toEqual({ got: [[span(5, 6)], [span(1, 5), span(6, 9)]], claimed: [span(1, 9)] }));
  it('lies between and after several', () =>
    expect(claiming(span(7, 8), span(4, 5), span(1)).got[2]).toEqual([span(1, 4), span(5, 7), span(8)]));
  it('is gone where a later one that started with it has all of it', () =>
    expect(claiming(span(1, 9), span(1, 5))).toEqual({ got: [[span(1, 9)], []], claimed: [span(1, 9)] }));
  it('joins those that it touches', () => expect(claiming(span(5, 6), span(1, 5)).claimed).toEqual([span(1, 6)]));
});
