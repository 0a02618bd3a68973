import type { Question } from '#domain';
import type { Instant } from '#kernel';
import type { MinimumPosition } from '../reads/minimum-position.ts';

/** A question as a service sends it: times and operation may be absent. */
export interface DecisionRequest extends Omit<Question, 'at' | 'operation'> {
  readonly subjectRef: string;
  readonly operation?: Question['operation'];
  readonly at?: Instant;
  readonly knownAt?: Instant;
  readonly consistency?: 'projected' | 'strong';
}

/** One tenant's question, and the position that the answer must have reached (`Ledger-Min-Position`). */
export interface DecisionQuery {
  readonly controllerId: string;
  readonly request: DecisionRequest;
  readonly minimumPosition?: MinimumPosition;
}
