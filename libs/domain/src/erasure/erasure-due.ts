import type { Instant } from '#kernel';
import type { ControllerSettings } from '../events/controller.events.ts';
import type { ErasureDue, ErasureGround } from '../events/erasure.events.ts';
import { calendarOf } from '../regime/calendars/calendars.ts';
import { rulesUnder } from '../regime/rules-in-force.ts';
import { termEnd } from '../regime/term-end.ts';

/** When an erasure is due, inclusive: the clock runs from the receipt, by the regime in force then, under the controller's settings of then. */
export function erasureDue(settings: ControllerSettings, ground: ErasureGround, receivedAt: Instant): ErasureDue {
  const { term, unlawfulProcessing } = rulesUnder(settings, receivedAt).rules['erasure.due'];
  const { end, provisional } = termEnd(
    receivedAt,
    ground === 'unlawfulProcessing' ? unlawfulProcessing : term,
    settings.timeZone,
    calendarOf(settings.calendar),
  );
  return { dueAt: end, ...(provisional && { dueAtProvisional: true }) };
}
