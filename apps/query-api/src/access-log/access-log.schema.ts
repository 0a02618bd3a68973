import { accessRecordFields } from '#application';
import { object } from '#kernel';
import { pageOfItems } from '../reads/page.schema.ts';

export const recordedAccess = pageOfItems('RecordedAccess', object(accessRecordFields));
