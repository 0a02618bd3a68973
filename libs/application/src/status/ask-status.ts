import { acceptedCommands, catalogueKnownAt, knownAt, purposesSpokenAbout, statusAt, type Status, type Subject } from '#domain';
import { earliest, type Instant } from '#kernel';
import { readCatalogue } from '../catalogue/catalogue-source.ts';
import type { DecisionSources } from '../decision/ask-decision.ts';
import { nowOf } from '../reads/times.ts';

/** For Nest's query bus: the status of one subject, now or at another time. */
export class AskStatus {
  readonly controllerId: string;
  readonly subjectRef: string;
  readonly times: { readonly at?: Instant; readonly knownAt?: Instant };
  readonly minPosition?: bigint;

  constructor(controllerId: string, subjectRef: string, times: AskStatus['times'], minPosition?: bigint) {
    this.controllerId = controllerId;
    this.subjectRef = subjectRef;
    this.times = times;
    if (minPosition !== undefined) this.minPosition = minPosition;
  }
}

export interface StatusAnswer {
  readonly status: Status;
  readonly revision: number;
  readonly position: bigint;
}

/**
 * From the views for now, from the streams for any other time. Undefined: the position asked for was not seen in time.
 * Unlike a decision, a status for people may be older than `MAX_STALENESS`; its position says what it is true for.
 */
export async function askStatus({ views, streams, clock }: DecisionSources, query: AskStatus): Promise<StatusAnswer | undefined> {
  const { controllerId, subjectRef, times, minPosition } = query;
  const asked = times.at !== undefined || times.knownAt !== undefined;
  const reader = asked ? streams : views;
  const position = await (asked ? streams.trueFor(minPosition) : views.seenBy(minPosition));
  if (position === undefined) return undefined;
  const subject = await reader.subject(controllerId, subjectRef);
  const catalogue = await readCatalogue(reader.catalogue, controllerId, {
    purposeIds: purposesSpokenAbout(subject),
    policyIds: policiesOf(subject),
  });
  const now = nowOf(clock(), subject, catalogue);
  const known = earliest(times.knownAt, now)!;
  const at = times.at ?? now;
  const accepted = asked ? undefined : (purposeId: string) => acceptedCommands(subject, catalogue, purposeId, now);
  const status = statusAt(knownAt(subject, known), catalogueKnownAt(catalogue, known), at, accepted);
  return { status, revision: subject.revision, position };
}

function policiesOf({ facts }: Subject): Set<string> {
  const grants = [...(facts.ConsentGiven ?? []), ...(facts.ConsentAwaitingConfirmation ?? [])];
  return new Set(grants.flatMap(({ policyRef }) => (policyRef ? [policyRef.policyId] : [])));
}
