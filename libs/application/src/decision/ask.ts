import type { Question } from '#domain';
import type { Instant } from '#kernel';
import type { Floor } from '../reads/floor.ts';

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
  readonly floor?: Floor;

  constructor(controllerId: string, ask: Ask, floor?: Floor) {
    this.controllerId = controllerId;
    this.ask = ask;
    if (floor) this.floor = floor;
  }
}
