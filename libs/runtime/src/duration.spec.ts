import { describe, expect, it } from '@jest/globals';
import { duration } from './duration.ts';

describe('a length of time in the configuration', () => {
  it.each([
    ['PT5S', 5_000],
    ['PT1M0.25S', 60_250],
    ['PT1H', 3_600_000],
    ['5s', 5_000],
    ['500ms', 500],
    ['5', 5_000],
  ])('%s is %d ms', (text, millis) => expect(duration(text)).toBe(millis));

  it.each(['', 'soon', 'P1D', 'P1M', '-PT1S', '-5s', '1.5s'])('%j is none', (text) => expect(duration(text)).toBeUndefined());
});
