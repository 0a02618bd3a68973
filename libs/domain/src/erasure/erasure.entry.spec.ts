import { describe, expect, it } from '@jest/globals';
import type { ControllerSettings } from '../events/controller.events.ts';
import type { ErasureRequested } from '../events/erasure.events.ts';
import { erasureCases } from './erasure-at.ts';
import { erasureEntry } from './erasure.entry.ts';
import { emptyCatalogue, instant, on, subjectAfter, attributedTo, service, type Draft } from '../testing/subject.phrases.ts';

const received = instant('2026-12-05T10:00:00Z');
const moscow: ControllerSettings = { regime: 'RU_152FZ', timeZone: 'Europe/Moscow', calendar: 'ru' };

const requested = (due: Pick<ErasureRequested['data'], 'dueAt' | 'dueAtProvisional' | 'dueUnder'>): Draft => ({
  type: 'ErasureRequested',
  ...attributedTo('dataSubject'),
  recordedBy: service,
  data: { erasureId: 'id', dataCategories: 'all', ground: 'objected', ...due },
});

const entryOf = (request: Draft) => {
  const { subject } = subjectAfter(emptyCatalogue, on(received, request));
  return erasureEntry(erasureCases(subject, received)[0]!);
};

describe('the due date in the entry of an erasure', () => {
  const recorded = instant('2027-01-05T20:59:59.999Z');

  it('is the recorded one', () => {
    const entry = entryOf(requested({ dueAt: recorded }));
    expect(entry.dueAt).toBe(recorded);
    expect(entry).not.toHaveProperty('dueAtProvisional');
  });

  it('is computed anew while it is provisional', () =>
    expect(entryOf(requested({ dueAt: recorded, dueAtProvisional: true, dueUnder: moscow }))).toMatchObject({
      dueAt: '2027-01-04T20:59:59.999Z',
      dueAtProvisional: true,
    }));

  it('is final once the calendar has grown', () => {
    const dueUnder: ControllerSettings = { ...moscow, calendar: 'weekends' };
    const entry = entryOf(requested({ dueAt: recorded, dueAtProvisional: true, dueUnder }));
    expect(entry.dueAt).toBe('2027-01-04T20:59:59.999Z');
    expect(entry).not.toHaveProperty('dueAtProvisional');
  });
});
