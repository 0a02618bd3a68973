import { said } from '../subject/subject.spec-language.ts';
import type { PlaceLegalHold } from './place-legal-hold.ts';
import type { ReleaseLegalHold } from './release-legal-hold.ts';

export const hold = (body: Partial<PlaceLegalHold> = {}): PlaceLegalHold => ({
  type: 'PlaceLegalHold',
  said: said('dataController'),
  dataCategories: 'all',
  legalReference: '402-FZ/29',
  ...body,
});

export const release = (legalHoldId: string, times: Parameters<typeof said>[1] = {}): ReleaseLegalHold => ({
  type: 'ReleaseLegalHold',
  said: said('dataController', times),
  legalHoldId,
});
