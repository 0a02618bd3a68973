import { changeSteps, factsBetween, type Change, type Moment } from '#domain';
import type { EventStore } from '#event-store';
import { earliest, streams, type LedgerEvent } from '#kernel';
import type { DecisionSources } from '../decision/get-decision.ts';
import { decodeAll } from '../envelope/event-format.ts';
import { inTurns } from '../reads/in-turns.ts';
import { readSubject } from './read-subject.ts';

/** Two moments of one subject. A `to` that is absent is now; a `knownAt` that is absent is all that is recorded. */
export interface ChangesQuery {
  readonly controllerId: string;
  readonly subjectRef: string;
  readonly from: Partial<Moment> & Pick<Moment, 'at'>;
  readonly to: Partial<Moment>;
  /** The position that the answer must have reached (`Ledger-Min-Position`). */
  readonly minimumPosition?: bigint;
}

export interface ChangesAnswer {
  readonly from: Moment;
  readonly to: Moment;
  readonly changes: readonly Change[];
  /** Of the facts that lie between the moments. */
  readonly events: readonly LedgerEvent[];
  readonly position: bigint;
}

type Sources = Pick<DecisionSources, 'streams' | 'clock'>;

/** From the streams, like a status of another time. Undefined when the minimum position was not reached in time. */
export const getChanges = (
  sources: Sources & { readonly events: Pick<EventStore, 'readStream'> },
  query: ChangesQuery,
): Promise<ChangesAnswer | undefined> => changesFrom(sources, query, (wanted) => eventsOf(sources.events, query, wanted));

/** The same from any streams; `eventsOf` has the subject's events of these ids. */
export async function changesFrom(
  { streams: reader, clock }: Sources,
  query: ChangesQuery,
  eventsOf: (wanted: ReadonlySet<string>) => Promise<readonly LedgerEvent[]>,
): Promise<ChangesAnswer | undefined> {
  const position = await reader.freshPosition(query.minimumPosition);
  if (position === undefined) return undefined;
  const { subject, catalogue, now } = await readSubject(reader, query, clock);
  const moment = ({ at = now, knownAt }: Partial<Moment>): Moment => ({ at, knownAt: earliest(knownAt, now)! });
  const [from, to] = [moment(query.from), moment(query.to)];
  const between = new Set(factsBetween(subject, from, to).map(({ eventId }) => eventId));
  const changes: Change[] = [];
  for await (const change of inTurns(changeSteps(subject, catalogue, from, to))) if (change) changes.push(change);
  return {
    ...{ from, to, position },
    changes,
    events: between.size === 0 ? [] : await eventsOf(between),
  };
}

async function eventsOf(
  events: Pick<EventStore, 'readStream'>,
  { controllerId, subjectRef }: ChangesQuery,
  wanted: ReadonlySet<string>,
): Promise<readonly LedgerEvent[]> {
  const found: LedgerEvent[] = [];
  for await (const recorded of events.readStream(streams.subject(controllerId, subjectRef)))
    found.push(...decodeAll(recorded).filter(({ eventId }) => wanted.has(eventId)));
  return found;
}
