import type { EventOf } from '#domain';
import type { RecordedEvent } from '#event-store';
import { streams } from '#kernel';
import { longestSkew } from '../schedule/faults.ts';
import { controllerId, maxStaleness } from '../services/names.ts';
import { isUnreadable } from '../services/unreadable-events.ts';
import type { Findings } from './findings.ts';
import type { WatchedLedger } from './watched-ledger.ts';

/** A question that was answered with a permit. */
export interface Permit {
  readonly subjectRef: string;
  readonly purposeId: string;
  readonly consistency: 'projected' | 'strong';
  readonly minimum: bigint;
  /** The true time when the question was asked. */
  readonly askedAt: number;
}

/** The views of a permit are at most this old by true time: two clocks take part in it. */
const bound = maxStaleness + 2 * longestSkew;

/** Holds a permit against what was recorded long enough before the question. */
export function checkPermit(permit: Permit, ledger: WatchedLedger, findings: Findings, isMended: boolean): void {
  const events = ledger.log.streamOf(streams.subject(controllerId, permit.subjectRef));
  const asked = `${permit.subjectRef} ${permit.purposeId} (${permit.consistency})`;
  const mustCount = ({ position }: RecordedEvent): boolean => {
    const isReadToIt = permit.consistency === 'strong' || permit.minimum >= position;
    return permit.askedAt > ledger.recordedAt(position) + (isReadToIt ? 0 : bound);
  };
  const stop = lastStop(events, permit.purposeId);
  if (stop && mustCount(stop)) findings.report('withdrawn', `${asked} is permitted after ${stop.type} at ${stop.position}`);
  const unreadable = events.find(isUnreadable);
  if (unreadable && !isMended && mustCount(unreadable))
    findings.report('quarantined', `${asked} is permitted beyond ${unreadable.type} at ${unreadable.position}`);
}

/** The withdrawal or refusal that ended the consent, unless it was given anew since. */
function lastStop(events: readonly RecordedEvent[], purposeId: string): RecordedEvent | undefined {
  const last = events.findLast((event) => concerns(event, purposeId));
  return last?.type === 'ConsentGiven' ? undefined : last;
}

function concerns({ type, data }: RecordedEvent, purposeId: string): boolean {
  if (type === 'ConsentWithdrawn') {
    const { purposes } = JSON.parse(data) as EventOf<'ConsentWithdrawn'>['data'];
    return purposes === 'all' || purposes.includes(purposeId);
  }
  const isAboutOne = type === 'ConsentGiven' || type === 'ConsentRefused';
  return isAboutOne && (JSON.parse(data) as { readonly purposeId: string }).purposeId === purposeId;
}
