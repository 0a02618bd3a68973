import type { Refusal } from './refusal.ts';

/**
 * Decides which facts a command causes, and what recorded events add up to. Pure and total: no clock, no
 * randomness, no I/O; what it cannot know comes in as `context`.
 *
 * `New` is what `decide` returns; `Event` is the same thing once recorded (with its ids, times and revision).
 */
export interface Decider<State, Command, New, Event, Context> {
  readonly initial: State;
  decide(command: Command, state: State, context: Context): readonly New[] | Refusal<string>;
  /** Adds events to a state and leaves the state that it was given as it was. */
  evolve(state: State, ...events: readonly Event[]): State;
}

/** What a stream's events add up to. */
export function fold<State, Command, New, Event, Context>(
  decider: Decider<State, Command, New, Event, Context>,
  events: readonly Event[],
): State {
  return decider.evolve(decider.initial, ...events);
}
