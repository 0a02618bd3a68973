import { code, instant, optional, required, text, uuid, type Fields } from '#kernel';
import { orAll } from '../events/fact.schema.ts';
import { objectionKinds, objectionStates } from '../events/objection.events.ts';
import type { objectionEntry } from './objection.entry.ts';

export const objectionEntryFields: Fields<ReturnType<typeof objectionEntry>> = {
  objectionId: required(uuid, 'the objection'),
  kind: required(code(...objectionKinds), 'Art. 21(2) or 21(1) GDPR'),
  purposes: required(orAll, 'the purposes objected to'),
  state: required(code(...objectionStates), 'how it stands'),
  since: required(instant, 'when its state took effect'),
  justificationCode: optional(text('code'), 'on which ground it was decided so'),
};
