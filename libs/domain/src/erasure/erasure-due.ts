import type { Instant } from '#kernel';
import type { Controller } from '../catalogue/controller.state.ts';
import type { ErasureGround } from '../events/erasure.events.ts';
import { calendarOf } from '../regime/calendars/calendars.ts';
import { rulesInForce } from '../regime/rules-in-force.ts';
import { termEnd } from '../regime/term-end.ts';

/** When an erasure is due, inclusive: the clock runs from the receipt, by the regime in force then. */
export function erasureDueAt(controller: Controller, ground: ErasureGround, receivedAt: Instant): Instant {
  const { rules, timeZone, calendar } = rulesInForce(controller, receivedAt);
  const due = rules['erasure.due'];
  return termEnd(receivedAt, ground === 'unlawfulProcessing' ? due.unlawfulProcessing : due.term, timeZone, calendarOf(calendar));
}
