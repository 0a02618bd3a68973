import type { RecordedBy } from '#kernel';
import type { Fact } from './fact.ts';

/** An event that one version of a view cannot be made from. */
export interface UnprojectableEvent {
  readonly view: string;
  readonly viewVersion: number;
  /** Decimal. */
  readonly position: string;
  readonly eventId: string;
}

export type ProjectionSkipRequested = Fact<'ProjectionSkipRequested', UnprojectableEvent>;
export type ProjectionSkipApproved = Fact<
  'ProjectionSkipApproved',
  UnprojectableEvent & { readonly requestedBy: Pick<RecordedBy, 'sub'> & { readonly actorId: string } }
>;
export type OperationsEvent = ProjectionSkipRequested | ProjectionSkipApproved;
