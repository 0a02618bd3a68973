import { code, identifier, instant, listOf, object, optional, required, uuid, type Fields } from '#kernel';
import { orAll } from '../events/fact.schema.ts';
import { restrictionExceptions, restrictionGrounds, restrictionStates } from '../events/restriction.events.ts';
import type { restrictionEntry } from './restriction.entry.ts';

type Entry = ReturnType<typeof restrictionEntry>;

export const restrictionEntryFields: Fields<Entry> = {
  restrictionId: required(uuid, 'the restriction'),
  ground: required(code(...restrictionGrounds), 'Art. 18(1) GDPR'),
  dataCategories: required(orAll, 'the data restricted'),
  purposes: required(orAll, 'the purposes restricted'),
  state: required(code(...restrictionStates), 'how it stands'),
  since: required(instant, 'when its state took effect'),
  authorisations: required(
    listOf(
      object<Entry['authorisations'][number]>({
        exception: required(code(...restrictionExceptions), 'which of the four of Art. 18(2) GDPR'),
        until: optional(instant, 'its end, exclusive'),
        purposes: optional(listOf(identifier), 'for these only; absent: for all of the restriction'),
      }),
    ),
    'the exceptions that were opened in it',
  ),
};
