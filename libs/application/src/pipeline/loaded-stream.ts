import { factOf, type Fact } from '#domain';
import type { Decider, Envelope, Instant, LedgerEvent, StreamId } from '#kernel';
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
  /** Every command of the stream, no window. Shared by later loads of the stream: it only ever gains entries. */
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

type AnyDecider<State, Event extends Fact> = Pick<Decider<State, never, never, Event, never>, 'evolve'>;

/**
 * Adds the stream's next events as stored, which must follow on what was loaded. The state is folded from what they say
 * today; the chain and the commands are those of the stored events.
 */
export function advance<State, Event extends Fact>(
  loaded: LoadedStream<State>,
  decider: AnyDecider<State, Event>,
  events: readonly LedgerEvent[],
  bytes: number,
  present: Upcast,
): LoadedStream<State> {
  const last = events.at(-1);
  if (!last) return loaded;
  for (const event of events) remember(loaded.commands, event);
  return {
    stream: loaded.stream,
    state: decider.evolve(loaded.state, ...events.flatMap(present).map((event) => factOf<Event>(event))),
    revision: last.revision,
    position: last.position,
    recordedAt: last.recordedAt,
    last,
    commands: loaded.commands,
    bytes: loaded.bytes + bytes,
  };
}

function remember(commands: Map<string, RecordedCommand>, event: LedgerEvent): void {
  const { eventId, type, revision, recordedAt, position } = event;
  const known = commands.get(event.commandId);
  // Another load of the stream may have remembered it already.
  if (known?.events.some((earlier) => earlier.revision === revision)) return;
  commands.set(event.commandId, {
    digest: event.commandDigest,
    recordedAt,
    position,
    events: [...(known?.events ?? []), { eventId, type, revision, recordedAt }],
  });
}
