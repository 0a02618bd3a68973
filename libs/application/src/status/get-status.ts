import type { EventInTheWay } from '#document-store';
import { acceptedCommands, catalogueKnownAt, knownAt, statusEntries, type Status } from '#domain';
import { earliest, type Instant } from '#kernel';
import type { DecisionSources } from '../decision/get-decision.ts';
import { inTurns } from '../reads/in-turns.ts';
import { readSubject } from './read-subject.ts';

/** One subject's status, now or at another time. */
export interface StatusQuery {
  readonly controllerId: string;
  readonly subjectRef: string;
  readonly times: { readonly at?: Instant; readonly knownAt?: Instant };
  /** The position that the answer must have reached (`Ledger-Min-Position`). */
  readonly minimumPosition?: bigint;
}

export interface StatusAnswer {
  readonly status: Status;
  readonly revision: number;
  readonly position: bigint;
  /** This event of the subject cannot be projected: the status is that before it. */
  readonly quarantined?: EventInTheWay;
}

/**
 * From the views for the present, from the streams for any other time. Undefined when the minimum position was not reached in
 * time. Unlike a decision, a status may be older than `MAX_STALENESS`: people read it, and its position says how old it is.
 */
export async function getStatus(
  { views, streams, clock }: DecisionSources,
  query: StatusQuery,
): Promise<StatusAnswer | undefined> {
  const { times, minimumPosition } = query;
  const otherTime = times.at !== undefined || times.knownAt !== undefined;
  const reader = otherTime ? streams : views;
  const position = await (otherTime ? streams.freshPosition(minimumPosition) : views.reachedPosition(minimumPosition));
  if (position === undefined) return undefined;
  const { subject, catalogue, now, quarantined } = await readSubject(reader, query, clock);
  const known = earliest(times.knownAt, now)!;
  const at = times.at ?? now;
  // Which commands would be accepted can only be said of the present, and of a subject whose last facts are known.
  const accepted =
    otherTime || quarantined ? undefined : (purposeId: string) => acceptedCommands(subject, catalogue, purposeId, now);
  const status = await inFull(statusEntries(knownAt(subject, known), catalogueKnownAt(catalogue, known), at, accepted));
  return { status, revision: subject.revision, position, ...(quarantined && { quarantined }) };
}

/** The same as `statusAt`, made in turns: a history of thousands of facts keeps no other caller waiting. */
const inFull = async (lists: ReturnType<typeof statusEntries>): Promise<Status> => ({
  consents: await Array.fromAsync(inTurns(lists.consents)),
  restrictions: await Array.fromAsync(inTurns(lists.restrictions)),
  objections: await Array.fromAsync(inTurns(lists.objections)),
  legalBases: await Array.fromAsync(inTurns(lists.legalBases)),
  legalHolds: await Array.fromAsync(inTurns(lists.legalHolds)),
  erasures: await Array.fromAsync(inTurns(lists.erasures)),
});
