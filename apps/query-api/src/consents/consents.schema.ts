import { consentEntryFields } from '#domain';
import { object, required, text } from '#kernel';
import { pageOfItems, quarantineField } from '../reads/page.schema.ts';
import type { InQuarantine } from '../reads/view-reads.ts';
import type { ListedConsent } from './listed-consents.ts';

export const listedConsents = pageOfItems(
  'ListedConsents',
  object<ListedConsent & InQuarantine>({
    subjectRef: required(text('subject reference'), 'the person'),
    ...consentEntryFields,
    ...quarantineField,
  }),
);
