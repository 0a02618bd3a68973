import { factOf, type Fact } from '#domain';
import type { Decider, Envelope, Instant, LedgerEvent, StreamId } from '#kernel';
import { commandKeyOf } from '../envelope/ids.ts';
import type { Upcast } from '../envelope/upcast.ts';

/** What a stream holds of one command: enough to recognise it and to give its first answer again. */
export interface RecordedCommand {
  readonly digest: string;
  readonly recordedAt: Instant;
  readonly position: bigint;
  readonly events: readonly { eventId: string; type: string; revision: number; recordedAt: Instant }[];
}

/** The fold of a stream up to a revision, with what the pipeline needs beside the rules' state. */
export interface LoadedStream<State> {
  readonly stream: StreamId;
  readonly state: State;
  /** -1: the stream does not exist. */
  readonly revision: number;
  readonly position: bigint;
  readonly recordedAt?: Instant;
  /** The last event: the next one names its hash. */
  readonly last?: Envelope;
  /** Every command of the stream by `commandKeyOf`, no window. Shared by later loads of the stream: it only ever gains entries. */
  readonly commands: Map<string, RecordedCommand>;
  /** Size of the JSON behind it: what a cache counts. */
  readonly bytes: number;
}

export const nothingLoaded = <State>(stream: StreamId, initial: State): LoadedStream<State> => ({
  stream,
  state: initial,
  revision: -1,
  position: 0n,
  commands: new Map(),
  bytes: 0,
});

/** Takes a stream's next events one by one, and keeps of each only what the fold and the pipeline need. */
export interface Loading<State, Event extends Fact> {
  /** Adds the next event as stored; `bytes`: the size of its JSON. */
  add(event: LedgerEvent, bytes: number): void;
  /** What was loaded before, with all that was added. */
  into(decider: Pick<Decider<State, never, never, Event, never>, 'evolve'>): LoadedStream<State>;
}

/**
 * Goes on from what was loaded; the events must follow on it. The state is folded from what they say today; the chain and
 * the commands are those of the stored events.
 */
export function loadOn<State, Event extends Fact>(loaded: LoadedStream<State>, present: Upcast): Loading<State, Event> {
  const facts: Event[] = [];
  let last: LedgerEvent | undefined;
  let { bytes } = loaded;
  return {
    add: (event, size) => {
      remember(loaded.commands, event);
      for (const presentEvent of present(event)) facts.push(factOf<Event>(presentEvent));
      last = event;
      bytes += size;
    },
    into: (decider) => {
      if (!last) return loaded;
      const { stream, commands, state } = loaded;
      const { revision, position, recordedAt } = last;
      return { stream, state: decider.evolve(state, ...facts), revision, position, recordedAt, last, commands, bytes };
    },
  };
}

function remember(commands: Map<string, RecordedCommand>, event: LedgerEvent): void {
  const { eventId, type, revision, recordedAt, position } = event;
  const key = commandKeyOf(event);
  const known = commands.get(key);
  // Another load of the stream may have remembered it already.
  if (known?.events.some((earlier) => earlier.revision === revision)) return;
  commands.set(key, {
    digest: event.commandDigest,
    recordedAt,
    position,
    events: [...(known?.events ?? []), { eventId, type, revision, recordedAt }],
  });
}
