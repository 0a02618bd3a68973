import { loggedDecisionFields } from '#application';
import { object } from '#kernel';
import { pageOfItems } from '../reads/page.schema.ts';

export const recordedDecisions = pageOfItems('RecordedDecisions', object(loggedDecisionFields));
