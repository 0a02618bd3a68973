import { factOf, type Fact } from '#domain';
import type { EventStore } from '#event-store';
import type { Decider, LedgerEvent, StreamId } from '#kernel';
import { decode } from '../envelope/codec.ts';
import type { Upcast } from '../envelope/upcast.ts';
import { madeIdOf } from '../envelope/ids.ts';
import type { CommandMeta } from './command-meta.ts';
import type { AcceptedCommand } from './command-result.ts';
import type { RecordedCommand } from './loaded-stream.ts';

/** The first answer to a command again: folded up to the command's own last event, at its own time. */
export async function replayed<State, Event extends Fact>(
  store: EventStore,
  job: { decider: Pick<Decider<State, never, never, Event, never>, 'initial' | 'evolve'>; stream: StreamId; meta: CommandMeta },
  earlier: RecordedCommand,
  present: Upcast,
): Promise<AcceptedCommand<State>> {
  const { stream, meta, decider } = job;
  const revision = earlier.events.at(-1)!.revision;
  const events: LedgerEvent[] = [];
  for await (const recorded of store.readStream(stream)) {
    if (recorded.revision > revision) break;
    events.push(decode(recorded));
  }
  return {
    kind: 'replayed',
    commandId: meta.commandId,
    stream,
    revision,
    position: events.at(-1)!.position,
    events: earlier.events,
    state: decider.evolve(decider.initial, ...events.flatMap(present).map((event) => factOf<Event>(event))),
    at: earlier.recordedAt,
    newId: madeIdOf(store.ledgerId, stream, meta),
  };
}
