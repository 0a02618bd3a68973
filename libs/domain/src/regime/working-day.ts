import type { WorkingDayCalendar } from './calendars/calendar.ts';

/** Whether a day is worked. */
export function isWorkingDay(day: Temporal.PlainDate, calendar: WorkingDayCalendar): boolean {
  const published = calendar.years[day.year];
  if (published) {
    if (published.worked.includes(monthDay(day))) return true;
    return !isWeekend(day, calendar) && !published.off.includes(monthDay(day));
  }
  return !isWeekend(day, calendar) && !isHoliday(day, calendar) && !isMovedTo(day, calendar);
}

/** The day itself where it is worked, else the next one that is. */
export function nextWorkingDay(day: Temporal.PlainDate, calendar: WorkingDayCalendar): Temporal.PlainDate {
  return isWorkingDay(day, calendar) ? day : nextWorkingDay(day.add({ days: 1 }), calendar);
}

const monthDay = (day: Temporal.PlainDate): string => day.toString().slice(5);
const isWeekend = (day: Temporal.PlainDate, { weekend }: WorkingDayCalendar): boolean => weekend.includes(day.dayOfWeek);
const isHoliday = (day: Temporal.PlainDate, { holidays }: WorkingDayCalendar): boolean => holidays.includes(monthDay(day));

/** The first weekday after a weekend that a moving holiday fell on. */
function isMovedTo(day: Temporal.PlainDate, calendar: WorkingDayCalendar): boolean {
  for (let before = day.subtract({ days: 1 }); isWeekend(before, calendar); before = before.subtract({ days: 1 })) {
    if (calendar.moved.includes(monthDay(before))) return true;
  }
  return false;
}
