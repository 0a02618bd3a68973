import type { WorkingDayCalendar } from './calendar.ts';

/** Saturdays and Sundays and nothing else: the default, for holidays differ by member state. */
export const weekends: WorkingDayCalendar = { id: 'weekends', weekend: [6, 7], years: {}, holidays: [], moved: [] };
