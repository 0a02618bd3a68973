import type { Instant } from '#kernel';
import { attributedTo, on, type At, type AttributionDetails } from './subject.phrases.ts';
import type { PlaceLegalHold } from '../legal-hold/place-legal-hold.ts';
import type { ReleaseLegalHold } from '../legal-hold/release-legal-hold.ts';

export const hold = (body: Partial<PlaceLegalHold> = {}): PlaceLegalHold => ({
  type: 'PlaceLegalHold',
  attribution: attributedTo('dataController'),
  dataCategories: 'all',
  legalReference: '402-FZ/29',
  ...body,
});

export const release = (legalHoldId: string, details: AttributionDetails = {}): ReleaseLegalHold => ({
  type: 'ReleaseLegalHold',
  attribution: attributedTo('dataController', details),
  legalHoldId,
});

/** A hold placed by somebody who takes no other step: whose release may let data be destroyed by anyone else. */
export const holdByCounsel = (at: Instant, body: Partial<PlaceLegalHold> = {}): At<PlaceLegalHold> =>
  on(at, hold({ attribution: attributedTo('dataController', { id: 'counsel' }), ...body }), {
    sub: 'counsel',
    roles: ['operator'],
  });
