import { code, instant, object, optional, required, text, uuid } from '#kernel';
import { fromReceipt, fromRecording, subjectEvent, type SubjectEventTypes } from './event-type.ts';
import { orAll } from './fact.schema.ts';
import { legalHoldStates, type LegalHoldEvent, type LegalHoldPlaced } from './legal-hold.events.ts';
import type { LegalHoldReleased, LegalHoldState } from './legal-hold.events.ts';

const legalHoldId = required(uuid, 'the hold');

export const legalHoldEventTypes = {
  LegalHoldPlaced: subjectEvent(
    'A duty to keep data was recorded: it blocks their destruction and permits nothing else.',
    object<LegalHoldPlaced['data']>({
      legalHoldId,
      dataCategories: required(orAll, 'what is to be kept'),
      legalReference: required(text('code'), 'the provision or case that asks for it'),
      reviewAt: optional(instant, 'when the hold is looked at again'),
    }),
    { starts: fromReceipt, leaves: 'placed' },
  ),
  LegalHoldReleased: subjectEvent(
    'A legal hold has ended.',
    object<LegalHoldReleased['data']>({
      legalHoldId,
      previous: required(
        object<{ state: LegalHoldState }>({ state: required(code(...legalHoldStates), 'before') }),
        'what it replaces',
      ),
    }),
    { starts: fromRecording, leaves: 'released' },
  ),
} satisfies SubjectEventTypes<LegalHoldEvent>;
