import { describe, expect, it } from '@jest/globals';
import type { Instant } from '#kernel';
import type { Attribution } from '../events/command.ts';
import { isBackdated, isWellAfter, plusDuration, liesInFuture, storedTimes } from './times.ts';

const at = (text: string) => text as Instant;
const now = at('2026-03-10T12:00:00.000Z');
const context = { recordedAt: now };
const attributed = (times: Pick<Attribution, 'expressedAt' | 'receivedAt'>) => ({
  attribution: { actor: { id: 'anna', role: 'dataSubject' }, channel: 'web', ...times } satisfies Attribution,
});

describe('the times of a command as they are stored', () => {
  it('is received when it is recorded, unless a time is stated', () =>
    expect(storedTimes(attributed({}), context)).toEqual({ receivedAt: now }));

  it('keeps what lies before', () => {
    const times = { expressedAt: at('2026-03-01T00:00:00.000Z'), receivedAt: at('2026-03-05T00:00:00.000Z') };
    expect(storedTimes(attributed(times), context)).toEqual(times);
  });

  it('is received no later than it is recorded', () =>
    expect(storedTimes(attributed({ receivedAt: at('2026-03-10T12:00:00.001Z') }), context)).toEqual({ receivedAt: now }));

  it('is expressed no later than it is received', () => {
    const receivedAt = at('2026-03-05T00:00:00.000Z');
    expect(storedTimes(attributed({ expressedAt: now, receivedAt }), context)).toEqual({ expressedAt: receivedAt, receivedAt });
  });
});

describe('a time ahead', () => {
  it.each([
    ['2026-03-10T12:05:00.000Z', false],
    ['2026-03-10T12:05:00.001Z', true],
    ['2026-03-09T12:00:00.000Z', false],
  ])('%s refuses a permissive command: %s', (time, refused) => {
    expect(liesInFuture(attributed({ expressedAt: at(time) }), context)).toBe(refused);
    expect(liesInFuture(attributed({ receivedAt: at(time) }), context)).toBe(refused);
    expect(liesInFuture(attributed({}), context, at(time))).toBe(refused);
  });
});

describe('evidence for a late entry (rule 5)', () => {
  const dayBefore = at('2026-03-09T12:00:00.000Z');
  const longer = at('2026-03-09T11:59:59.999Z');

  it('is not required within 24 h', () => expect(isBackdated(dayBefore, context, undefined)).toBe(false));
  it('is required after 24 h', () => expect(isBackdated(longer, context, undefined)).toBe(true));
  it('is one digest at least', () => {
    expect(isBackdated(longer, context, [])).toBe(true);
    expect(isBackdated(longer, context, ['a'.repeat(64)])).toBe(false);
  });
});

describe('clocks', () => {
  it.each([
    ['2026-03-10T12:05:00.000Z', false],
    ['2026-03-10T12:05:00.001Z', true],
    ['2026-03-10T11:00:00.000Z', false],
  ])('%s is well after 12:00: %s', (time, wellAfter) => expect(isWellAfter(at(time), now)).toBe(wellAfter));
});

describe('a duration', () => {
  it.each([
    ['2024-01-31T10:00:00.000Z', 'P1M', '2024-02-29T10:00:00.000Z'],
    ['2024-02-29T10:00:00.000Z', 'P1Y', '2025-02-28T10:00:00.000Z'],
    ['2026-03-28T23:30:00.000Z', 'P7D', '2026-04-04T23:30:00.000Z'],
    ['2026-03-10T12:00:00.000Z', 'PT1H30M', '2026-03-10T13:30:00.000Z'],
    ['2026-03-10T12:00:00.000Z', 'P9000Y', '9999-12-31T23:59:59.999Z'],
    ['2026-03-10T12:00:00.000Z', 'P900000Y', '9999-12-31T23:59:59.999Z'],
  ])('%s and %s is %s', (start, duration, end) => expect(plusDuration(at(start), duration)).toBe(end));
});
