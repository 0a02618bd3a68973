import { describe, expect, it } from '@jest/globals';
import type { RecordedEvent } from '#event-store';
import { decodeOnce } from './decode-once.ts';

const recorded = (eventId: string) => ({ eventId }) as RecordedEvent;

describe('decoding once', () => {
  it('gives the views that hold the same event the same result', () => {
    let decoded = 0;
    const decode = decodeOnce(() => ((decoded += 1), []));
    const event = recorded('a');
    expect(decode(event)).toBe(decode(event));
    decode(recorded('a'));
    expect(decoded).toBe(2);
  });

  it('tries again what could not be read', () => {
    let attempts = 0;
    const decode = decodeOnce(() => {
      attempts += 1;
      if (attempts === 1) throw new Error('unreadable');
      return [];
    });
    const event = recorded('a');
    expect(() => decode(event)).toThrow('unreadable');
    expect(decode(event)).toEqual([]);
  });
});
