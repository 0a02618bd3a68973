import { erasureEntryFields, legalHoldEntryFields, objectionEntryFields, restrictionEntryFields } from '#domain';
import { object, required, text, type Fields } from '#kernel';
import { pageOfItems, quarantineField } from '../reads/page.schema.ts';
import type { InQuarantine } from '../reads/view-reads.ts';

/** What a register says beside the entry of the status (http-api 5). */
const listing: Fields<{ readonly subjectRef: string } & InQuarantine> = {
  subjectRef: required(text('subject reference'), 'the person'),
  ...quarantineField,
};

export const listedRestrictions = pageOfItems('ListedRestrictions', object(restrictionEntryFields, listing));
export const listedObjections = pageOfItems('ListedObjections', object(objectionEntryFields, listing));
export const listedLegalHolds = pageOfItems('ListedLegalHolds', object(legalHoldEntryFields, listing));
export const listedErasures = pageOfItems('ListedErasures', object(erasureEntryFields, listing));
