import { refuse, type Decider } from '#kernel';
import type { Command } from '../events/command.ts';
import type { Fact, NewFact } from '../events/fact.ts';
import type { UnprojectableEvent, OperationsEvent } from '../events/operations.events.ts';
import type { DecisionContext } from '../subject/decision-context.ts';
import { isIndependentOf, participantOf, type Participant } from '../subject/participant.ts';

/** The first person asks for it; a second one who gives the same command approves it. */
export type SkipProjectedEvent = Command<'SkipProjectedEvent', UnprojectableEvent>;

export interface ProjectionSkip extends UnprojectableEvent {
  readonly requester: Required<Participant>;
  readonly approved: boolean;
}

/** What was decided about the operation of a tenant's ledger. */
export interface Operations {
  readonly revision: number;
  readonly skips: readonly ProjectionSkip[];
}

type Context = Pick<DecisionContext, 'recordedAt' | 'recordedBy'>;

export const operationsDecider: Decider<Operations, SkipProjectedEvent, NewFact, OperationsEvent, Context> = {
  initial: { revision: -1, skips: [] },
  decide: skipProjectedEvent,
  evolve: (operations, ...events) => events.reduce(withEvent, operations),
};

/** Whether the view goes on without the event: two people have said so. */
export const isSkipped = ({ skips }: Operations, event: Omit<UnprojectableEvent, 'position'>): boolean =>
  skips.some((skip) => skip.approved && isOf(skip, event));

function skipProjectedEvent(command: SkipProjectedEvent, { skips }: Operations, context: Context) {
  const { view, viewVersion, position, eventId, attribution } = command;
  const event: UnprojectableEvent = { view, viewVersion, position, eventId };
  const requested = skips.find((skip) => isOf(skip, event));
  if (requested?.approved) return [];
  const receivedAt = context.recordedAt;
  if (!requested) return [{ type: 'ProjectionSkipRequested', receivedAt, data: event }];
  const approver = participantOf({ recordedBy: context.recordedBy, actor: attribution.actor });
  if (!isIndependentOf(approver, [requested.requester])) return refuse('APPROVER_NOT_INDEPENDENT');
  return [{ type: 'ProjectionSkipApproved', receivedAt, data: { ...event, requestedBy: requested.requester } }];
}

function withEvent(operations: Operations, event: OperationsEvent): Operations {
  const { view, viewVersion, position, eventId } = event.data;
  const others = operations.skips.filter((skip) => !isOf(skip, event.data));
  const requester = event.type === 'ProjectionSkipApproved' ? event.data.requestedBy : participantOf(event satisfies Fact);
  const skip = { view, viewVersion, position, eventId, requester, approved: event.type === 'ProjectionSkipApproved' };
  return { revision: Math.max(operations.revision, event.revision), skips: [...others, skip] };
}

const isOf = (skip: ProjectionSkip, { view, viewVersion, eventId }: Omit<UnprojectableEvent, 'position'>): boolean =>
  skip.eventId === eventId && skip.view === view && skip.viewVersion === viewVersion;
