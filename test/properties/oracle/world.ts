import type { ControllerEvent, EventOf, PolicyEvent, PurposeEvent, SubjectEvent, SubjectEventType } from '#domain';
import type { Instant } from '#kernel';

/** Everything that was ever recorded about one subject and one tenant's catalogue, as plain lists of events. */
export interface World {
  readonly facts: readonly SubjectEvent[];
  readonly purposes: readonly PurposeEvent[];
  readonly policies: readonly PolicyEvent[];
  readonly controller: readonly ControllerEvent[];
  /**
   * The catalogue as it ever was, for what is fixed when a command is decided: a writer with a slow clock stamps a grant with a
   * time before that of the versions that it was judged on.
   */
  readonly whenDecided?: Pick<World, 'purposes' | 'policies'>;
}

export const emptyWorld: World = { facts: [], purposes: [], policies: [], controller: [] };

/** Facts and catalogue alike, without what was recorded after `knownAt`, which is inclusive (domain-model 2). */
export function knownBy(world: World, knownAt: Instant): World {
  const known = <Event extends { readonly recordedAt: Instant }>(events: readonly Event[]) =>
    events.filter((event) => event.recordedAt <= knownAt);
  return {
    whenDecided: world.whenDecided ?? world,
    facts: known(world.facts),
    purposes: known(world.purposes),
    policies: known(world.policies),
    controller: known(world.controller),
  };
}

/** The facts of one type, by revision. */
export function ofType<Type extends SubjectEventType>(world: World, type: Type): readonly EventOf<Type>[] {
  const found = world.facts.filter((fact) => fact.type === type) as readonly SubjectEvent[] as readonly EventOf<Type>[];
  return [...found].sort((one, other) => one.revision - other.revision);
}

/** Withdrawing every purpose is evaluated when it is read (domain-model 6, "Consent"). */
export const names = (members: readonly string[] | 'all', one: string): boolean => members === 'all' || members.includes(one);

export const idsOf = (facts: readonly { readonly eventId: string }[]): readonly string[] => facts.map(({ eventId }) => eventId);
