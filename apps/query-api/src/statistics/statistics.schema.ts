import { identifier, object, required, text, wholeNumber, type Schema } from '#kernel';
import type { StatisticsRow } from '#read-models';
import { pageOfItems } from '../reads/page.schema.ts';

/** Small counts are hidden. */
const count: Schema<number | null> = { json: { anyOf: [wholeNumber.json, { type: 'null' }] } };

export const dailyCounts = pageOfItems(
  'DailyStatistics',
  object<StatisticsRow>({
    day: required(text('date'), 'UTC, of the receipt'),
    purposeId: required(identifier, 'the purpose'),
    purposeVersion: required(wholeNumber, 'its version'),
    given: required(count, 'consents given, at the confirmation under double opt-in; null: 1 to 4'),
    refused: required(count, 'refusals; null: 1 to 4'),
    withdrawn: required(count, 'withdrawals; null: 1 to 4'),
    expired: required(count, 'consents that ended by themselves; null: 1 to 4'),
    active: required(count, 'at the end of the day; null: hidden for its own sake or for what it would give away'),
  }),
);
