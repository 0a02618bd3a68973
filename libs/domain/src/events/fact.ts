import type { Actor, Channel, Instant, PolicyRef, RecordedBy } from '#kernel';

/** What `decide` returns: the part of an event that the rules make. The application wraps it in the envelope. */
export interface NewFact<Type extends string = string, Data = unknown> {
  readonly type: Type;
  readonly data: Data;
  readonly receivedAt: Instant;
  readonly expressedAt?: Instant;
  readonly policyRef?: PolicyRef;
  readonly evidenceDigests?: readonly string[];
}

/** The part of an event of a union that the rules make, type by type. */
export type NewFactOf<Event extends NewFact> = Event extends unknown ? NewFact<Event['type'], Event['data']> : never;

/** A fact once recorded, as the folded state keeps it: the envelope less what no rule reads. */
export interface Fact<Type extends string = string, Data = unknown> extends NewFact<Type, Data> {
  readonly eventId: string;
  /** "Before" and "after" between recorded facts of a stream mean revisions (domain-model 2). */
  readonly revision: number;
  readonly recordedAt: Instant;
  readonly recordedBy: RecordedBy;
  readonly actor: Actor;
  readonly channel: Channel;
}

/** `"all"` is stored as such and evaluated when read, so that it covers what is registered later. */
export type OrAll = readonly string[] | 'all';

/** When a fact was expressed; without a time of expression, when it was received. */
export const expressionOf = ({ expressedAt, receivedAt }: Pick<NewFact, 'receivedAt' | 'expressedAt'>): Instant =>
  expressedAt ?? receivedAt;
