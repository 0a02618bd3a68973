import { code, identifier, instant, object, optional, required, text, uuid } from '#kernel';
import { fromReceipt, subjectEvent, type SubjectEventTypes } from './event-type.ts';
import {
  assertedBases,
  legalBasisStates,
  type LegalBasisAsserted,
  type LegalBasisEnded,
  type LegalBasisEvent,
  type LegalBasisState,
} from './legal-basis.events.ts';

const legalBasisId = required(uuid, 'the assertion');

export const legalBasisEventTypes = {
  LegalBasisAsserted: subjectEvent(
    'The controller relies on a basis other than consent.',
    object<LegalBasisAsserted['data']>({
      legalBasisId,
      purposeId: required(identifier, 'the purpose'),
      lawfulBasis: required(code(...assertedBases), 'Art. 6(1)(b) to (f) GDPR'),
      validFrom: required(instant, 'from when it counts'),
      validUntil: optional(instant, 'its end, exclusive'),
      justificationCode: required(text('code'), 'why it applies'),
    }),
    { starts: ({ data }) => data.validFrom, ends: ({ data }) => [data.validUntil], leaves: 'asserted' },
  ),
  LegalBasisEnded: subjectEvent(
    'The controller relies on the basis no longer.',
    object<LegalBasisEnded['data']>({
      legalBasisId,
      previous: required(
        object<{ state: LegalBasisState }>({ state: required(code(...legalBasisStates), 'before') }),
        'what it replaces',
      ),
    }),
    { starts: fromReceipt, leaves: 'ended' },
  ),
} satisfies SubjectEventTypes<LegalBasisEvent>;
