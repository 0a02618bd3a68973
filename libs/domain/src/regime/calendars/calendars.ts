import type { WorkingDayCalendar } from './calendar.ts';
import { ru } from './ru.calendar.ts';
import { weekends } from './weekends.calendar.ts';

const all: readonly WorkingDayCalendar[] = [weekends, ru];

/** Ids a controller may choose from. */
export const calendarIds: readonly string[] = all.map(({ id }) => id);

/** Throws for an id that no command can have recorded. */
export function calendarOf(id: string): WorkingDayCalendar {
  const found = all.find((calendar) => calendar.id === id);
  if (!found) throw new Error(`no working-day calendar ${id}`);
  return found;
}
