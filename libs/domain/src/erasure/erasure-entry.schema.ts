import { code, digest, identifier, instant, listOf, object, optional, required, text, uuid, type Fields } from '#kernel';
import { erasureGrounds, erasureStates, erasureTaskStatuses } from '../events/erasure.events.ts';
import { erasureOutcomeList } from '../events/erasure.schema.ts';
import { orAll } from '../events/fact.schema.ts';
import type { erasureEntry } from './erasure.entry.ts';

type Entry = ReturnType<typeof erasureEntry>;

export const erasureEntryFields: Fields<Entry> = {
  erasureId: required(uuid, 'the case'),
  dataCategories: required(orAll, 'what is to be erased'),
  ground: required(code(...erasureGrounds), 'Art. 17(1) GDPR'),
  state: required(code(...erasureStates), 'how it stands'),
  since: required(instant, 'when its state took effect'),
  outcomes: required(erasureOutcomeList, 'the assessment, one a category; empty before it'),
  assessmentDigest: optional(digest, 'of the assessment: what an approval names'),
  suspended: required(listOf(text('data category or "all"')), 'to be destroyed, and kept for now by a hold or a restriction'),
  due: required(listOf(text('data category or "all"')), 'withheld until an instant that has come'),
  tasks: required(
    listOf(
      object<Entry['tasks'][number]>({
        system: required(identifier, 'which system destroys'),
        dataCategories: required(orAll, 'what'),
        status: required(code(...erasureTaskStatuses), 'how far it is'),
      }),
    ),
    'one a system',
  ),
  dueAt: required(instant, 'by when the controller has to act'),
  dueAtProvisional: optional<true>({ json: { const: true } }, 'the calendar does not know these days yet'),
  backupsExpireAt: optional(instant, 'when the last copy is gone'),
};
