import { instantOf, type Instant } from '#kernel';
import type { WorkingDayCalendar } from './calendars/calendar.ts';
import type { Term } from './term.ts';
import { weekends } from './calendars/weekends.calendar.ts';
import { isWorkingDay, nextWorkingDay } from './working-day.ts';

export interface TermEnd {
  readonly end: Instant;
  readonly provisional: boolean;
}

/**
 * The last millisecond of a legal term that an event starts: the event's day is not counted, the term ends with the
 * last hour of its last day, and a last day that is not worked moves to the next that is (Regulation 1182/71
 * Art. 3(1), (2), (4); Civil Code of the Russian Federation Art. 191 to 194). A month ends on the same-numbered day,
 * or on the month's last. Days are those of the controller's zone. A term that runs past what the calendar knows is computed
 * with weekends alone, and provisional until the calendar grows (domain-model 9).
 */
export function termEnd(start: Instant, term: Term, timeZone: string, calendar: WorkingDayCalendar): TermEnd {
  const first = dayIn(start, timeZone);
  const lastByCalendar = lastDay(first, term, calendar);
  const provisional = isPast(lastByCalendar, calendar);
  const last = provisional ? lastDay(first, term, weekends) : lastByCalendar;
  return { end: instantOf(last.add({ days: 1 }).toZonedDateTime(timeZone).epochMilliseconds - 1), provisional };
}

const lastDay = (first: Temporal.PlainDate, term: Term, calendar: WorkingDayCalendar): Temporal.PlainDate =>
  'workingDays' in term ? workingDaysAfter(first, term.workingDays, calendar) : nextWorkingDay(first.add(term), calendar);

const isPast = (day: Temporal.PlainDate, { knownUntil }: WorkingDayCalendar): boolean =>
  knownUntil !== undefined && Temporal.PlainDate.compare(day, knownUntil) > 0;

/** The calendar day of an instant in a zone. */
export const dayIn = (at: Instant, timeZone: string): Temporal.PlainDate =>
  Temporal.Instant.from(at).toZonedDateTimeISO(timeZone).toPlainDate();

function workingDaysAfter(day: Temporal.PlainDate, count: number, calendar: WorkingDayCalendar): Temporal.PlainDate {
  let last = day;
  for (let left = count; left > 0;) {
    last = last.add({ days: 1 });
    if (isWorkingDay(last, calendar)) left--;
  }
  return last;
}
