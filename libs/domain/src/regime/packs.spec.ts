import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import { describe, expect, it } from '@jest/globals';
import type { Instant } from '#kernel';
import { noController, type Controller } from '../catalogue/controller.state.ts';
import type { ControllerSettings } from '../events/controller.events.ts';
import { calendarIds } from './calendars/calendars.ts';
import { euGdpr } from './packs/eu-gdpr.pack.ts';
import { ru152Fz } from './packs/ru-152fz.pack.ts';
import { rulesInForce } from './rules-in-force.ts';
import { isTimeZone } from './time-zone.ts';

const at = (text: string) => text as Instant;

const under = (settings: Partial<ControllerSettings>): Controller => ({
  revision: 0,
  versions: [
    {
      ...{ version: 1, regime: 'RU_152FZ', timeZone: 'UTC', calendar: 'weekends', ...settings },
      ...{ effectiveFrom: at('1970-01-01T00:00:00.000Z'), recordedAt: at('1970-01-01T00:00:00.000Z'), eventId: 'e0' },
    },
  ],
});

describe.each([euGdpr, ru152Fz])('the pack $regime', ({ regime, entries }) => {
  it.each(entries)('has not been edited: $id version $version', ({ digest, ...entry }) => {
    expect(createHash('sha256').update(canonicalize(entry)!).digest('hex')).toBe(digest);
    expect(entry.id).toBe(`${regime}/${entry.key}`);
  });

  it('only grows at its end, each rule by dense versions', () => {
    const days = entries.map(({ effectiveFrom }) => effectiveFrom);
    expect(days).toEqual([...days].sort());
    for (const versions of Map.groupBy(entries, ({ key }) => key).values()) {
      expect(versions.map(({ version }) => version)).toEqual(versions.map((_, index) => index + 1));
    }
  });
});

describe('the rules in force', () => {
  it('EU_GDPR rules on every key', () =>
    expect(rulesInForce(noController, at('2026-01-01T00:00:00.000Z'))).toEqual({
      regime: 'EU_GDPR',
      packVersion: '2018-05-25.12',
      timeZone: 'UTC',
      calendar: 'weekends',
      fallbackAfterWithdrawal: false,
      separateDocumentRequired: false,
      rules: {
        'request.answer': { term: { months: 1 }, extension: { months: 2 } },
        rectify: { urgency: 'withoutUndueDelay', atMost: { months: 1 }, from: 'receipt' },
        'withdrawal.stop': { urgency: 'atOnce', destroyWithin: null },
        'erasure.due': { term: { months: 1 }, unlawfulProcessing: { months: 1 } },
        'cessation.demand': null,
        'directMarketing.stop': { urgency: 'atOnce' },
        'unlawful.stop': { urgency: 'withoutUndueDelay', atMost: null },
        'unlawful.destroy': { urgency: 'withoutUndueDelay', atMost: null },
        'destroy.deferred.max': null,
        'destruction.evidence.keep': 'whileClaimsMayArise',
        fallbackAfterWithdrawal: false,
        separateDocument: false,
      },
    }));

  it('RU_152FZ rules on every key', () =>
    expect(rulesInForce(under({}), at('2026-01-01T00:00:00.000Z'))).toMatchObject({
      regime: 'RU_152FZ',
      packVersion: '2025-09-01.13',
      fallbackAfterWithdrawal: true,
      rules: {
        'request.answer': { term: { workingDays: 10 }, extension: { workingDays: 5 } },
        rectify: { atMost: { workingDays: 7 }, from: 'evidence' },
        'withdrawal.stop': { urgency: 'atOnce', destroyWithin: { days: 30 } },
        'erasure.due': { term: { days: 30 }, unlawfulProcessing: { workingDays: 10 } },
        'cessation.demand': { term: { workingDays: 10 }, extension: { workingDays: 5 } },
        'directMarketing.stop': { urgency: 'atOnce' },
        'unlawful.stop': { atMost: { workingDays: 3 } },
        'unlawful.destroy': { atMost: { workingDays: 10 } },
        'destroy.deferred.max': { term: { months: 6 }, blockedMeanwhile: true },
        'destruction.evidence.keep': { years: 3 },
        separateDocument: true,
      },
    }));

  it.each([
    ['Europe/Moscow', '2025-08-31T20:59:59.999Z', false],
    ['Europe/Moscow', '2025-08-31T21:00:00.000Z', true],
    ['Asia/Kamchatka', '2025-08-31T12:00:00.000Z', true],
    ['UTC', '2025-08-31T23:59:59.999Z', false],
    ['UTC', '2025-09-01T00:00:00.000Z', true],
    ['America/New_York', '2025-09-01T03:59:59.999Z', false],
    ['America/New_York', '2025-09-01T04:00:00.000Z', true],
  ])('RU_152FZ asks for a separate document from 2025-09-01 in %s: %s %s', (timeZone, expressed, required) =>
    expect(rulesInForce(under({ timeZone }), at(expressed)).separateDocumentRequired).toBe(required),
  );

  it('an older question keeps the version of its day, and one before any law gets the first', () => {
    expect(rulesInForce(under({}), at('2025-01-01T00:00:00.000Z')).packVersion).toBe('2022-09-01.12');
    expect(rulesInForce(under({}), at('1999-01-01T00:00:00.000Z')).packVersion).toBe('2022-09-01.12');
  });
});

describe('what a controller may choose', () => {
  it('calendars ship as data', () => expect(calendarIds).toEqual(['weekends', 'ru']));
  it.each([
    ['Europe/Moscow', true],
    ['UTC', true],
    ['Mars/Olympus', false],
    ['+03:00', false],
    ['', false],
  ])('%s is a time zone: %s', (name, known) => expect(isTimeZone(name)).toBe(known));
});
