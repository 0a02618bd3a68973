import { code, identifier, instant, optional, required, text, uuid, type Fields } from '#kernel';
import { assertedBases, legalBasisStates } from '../events/legal-basis.events.ts';
import type { legalBasisEntry } from './legal-basis.entry.ts';

export const legalBasisEntryFields: Fields<ReturnType<typeof legalBasisEntry>> = {
  legalBasisId: required(uuid, 'the assertion'),
  purposeId: required(identifier, 'the purpose'),
  lawfulBasis: required(code(...assertedBases), 'Art. 6(1)(b) to (f) GDPR'),
  validFrom: required(instant, 'from when it counts'),
  validUntil: optional(instant, 'its end as it was asserted, exclusive'),
  justificationCode: required(text('code'), 'why it applies'),
  state: required(code(...legalBasisStates), 'how it stands'),
  since: required(instant, 'when its state took effect'),
  until: optional(instant, 'when it ends or has ended, exclusive'),
};
