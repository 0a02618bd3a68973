import { identifier, instant, object, required, text, uuid } from '#kernel';
import type { Exposure } from '#read-models';
import { pageOfItems, quarantineField } from '../reads/page.schema.ts';
import type { InQuarantine } from '../reads/view-reads.ts';

export type ExposureItem = Omit<Exposure, 'controllerId'>;

export const listedExposures = pageOfItems(
  'ListedExposures',
  object<ExposureItem & InQuarantine>({
    subjectRef: required(text('subject reference'), 'whose data were processed'),
    purposeId: required(identifier, 'for which purpose'),
    from: required(instant, 'when the stop took effect'),
    until: required(instant, 'when it was recorded, exclusive'),
    eventId: required(uuid, 'the withdrawal, refusal or invalidation'),
    ...quarantineField,
  }),
);
