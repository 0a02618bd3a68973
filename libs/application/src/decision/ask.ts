import type { Question } from '#domain';
import type { Instant } from '#kernel';

/** One question as a service asks it. */
export interface Ask extends Omit<Question, 'at' | 'operation'> {
  readonly subjectRef: string;
  readonly operation?: Question['operation'];
  readonly at?: Instant;
  readonly knownAt?: Instant;
  readonly consistency?: 'projected' | 'strong';
}

/** For Nest's query bus: the tenant's question, and the position that the answer must have seen. */
export class AskDecision {
  readonly controllerId: string;
  readonly ask: Ask;
  readonly minPosition?: bigint;

  constructor(controllerId: string, ask: Ask, minPosition?: bigint) {
    this.controllerId = controllerId;
    this.ask = ask;
    if (minPosition !== undefined) this.minPosition = minPosition;
  }
}
