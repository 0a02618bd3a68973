import { code, instant, optional, required, text, uuid, type Fields } from '#kernel';
import { orAll } from '../events/fact.schema.ts';
import { legalHoldStates } from '../events/legal-hold.events.ts';
import type { legalHoldEntry } from './legal-hold.entry.ts';

export const legalHoldEntryFields: Fields<ReturnType<typeof legalHoldEntry>> = {
  legalHoldId: required(uuid, 'the hold'),
  dataCategories: required(orAll, 'what is to be kept'),
  legalReference: required(text('code'), 'the provision or case that asks for it'),
  reviewAt: optional(instant, 'when the hold is looked at again'),
  state: required(code(...legalHoldStates), 'how it stands'),
  since: required(instant, 'when its state took effect'),
};
