import { earliest, instantOf, millisOf, type Instant } from '#kernel';
import type { DecisionContext } from './decision-context.ts';
import type { Attribution } from '../events/command.ts';
import type { NewFact } from '../events/fact.ts';

/** Clocks differ: what lies no further ahead than this is now. */
const clockTolerance = 5 * 60_000;
/** A permissive fact that is recorded later than this after its expression needs evidence. */
const promptly = 24 * 3_600_000;

/** Who is no operator says no earlier receipt of a restrictive fact than this: a wrong year must not void a withdrawal. */
const believed = 30 * 24 * 3_600_000;

type Recording = Pick<DecisionContext, 'recordedAt'>;

/** The times of a command as they are stored (domain-model 2): none lies ahead, nothing is received before it is expressed. */
export function storedTimes(
  { attribution }: { readonly attribution: Attribution },
  { recordedAt }: Recording,
): Pick<NewFact, 'receivedAt' | 'expressedAt'> {
  const receivedAt = notAfter(attribution.receivedAt ?? recordedAt, recordedAt);
  return { receivedAt, ...(attribution.expressedAt && { expressedAt: notAfter(attribution.expressedAt, receivedAt) }) };
}

/** A restrictive command as it is judged: a receipt that lies too far back, and that no operator says, is cut to the recording. */
export function withPlausibleReceipt<C extends { readonly attribution: Attribution }>(
  command: C,
  { recordedAt, recordedBy }: Pick<DecisionContext, 'recordedAt' | 'recordedBy'>,
): C {
  const { receivedAt } = command.attribution;
  if (receivedAt === undefined || recordedBy.roles.includes('operator')) return command;
  if (millisOf(recordedAt) - millisOf(receivedAt) <= believed) return command;
  return { ...command, attribution: { ...command.attribution, receivedAt: recordedAt } };
}

/**
 * Whether a time of the command, or one of `others`, lies more than 5 minutes ahead: then a permissive command is refused
 * (`TIME_IN_FUTURE`). A restrictive one is accepted with its times cut.
 */
export function liesInFuture(
  { attribution }: { readonly attribution: Attribution },
  { recordedAt }: Recording,
  ...others: readonly (Instant | undefined)[]
): boolean {
  const horizon = plusMillis(recordedAt, clockTolerance);
  return [attribution.expressedAt, attribution.receivedAt, ...others].some((time) => time !== undefined && time > horizon);
}

/** The earlier of the two: no stored time lies after its limit. */
export const notAfter = (time: Instant, limit: Instant): Instant => earliest(time, limit)!;

/** Rule 5: recorded more than 24 h after it was expressed, without a digest of evidence (`BACKDATED_GRANT_WITHOUT_EVIDENCE`). */
export function isBackdated(
  expressedAt: Instant,
  { recordedAt }: Recording,
  evidenceDigests: readonly string[] | undefined,
): boolean {
  return !evidenceDigests?.length && millisOf(recordedAt) - millisOf(expressedAt) > promptly;
}

/** `time` lies more than the tolerance of clocks after `other` (rule 4). */
export const isWellAfter = (time: Instant, other: Instant): boolean =>
  time > other && millisOf(time) - millisOf(other) > clockTolerance;

/** The earliest time that `time` is not well after. */
export const toleratedBefore = (time: Instant): Instant => instantOf(Math.max(0, millisOf(time) - clockTolerance));

const plusMillis = (time: Instant, millis: number): Instant => instantOf(millisOf(time) + millis);

/** An ISO 8601 duration later, by the calendar in UTC; at most the last instant that can be written. */
export function plusDuration(time: Instant, duration: string): Instant {
  try {
    const end = Temporal.Instant.from(time).toZonedDateTimeISO('UTC').add(duration).epochMilliseconds;
    return instantOf(Math.min(end, millisOf(endOfTime)));
  } catch {
    // A duration that was checked at the border fails only beyond Temporal's own range, which ends in the year 275760.
    return endOfTime;
  }
}

/** The last instant that can be written. */
export const endOfTime: Instant = instantOf(Date.UTC(9999, 11, 31, 23, 59, 59, 999));
