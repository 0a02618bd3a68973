import { LRUCache } from 'lru-cache';
import type { Fact } from '#domain';
import type { EventStore } from '#event-store';
import type { Decider, StreamId } from '#kernel';
import { decode } from '../envelope/codec.ts';
import { ledgerFormat, type EventFormat } from '../envelope/event-format.ts';
import { loadOn, nothingLoaded, type LoadedStream } from './loaded-stream.ts';

/**
 * Folds by stream and revision. It keeps folds, never answers: a fold may be acted on once it was read up to
 * the end within the call, or once an append at its exact revision proved it.
 */
export class StreamCache {
  private readonly store: EventStore;
  /** How the events of the folds are written and read. */
  readonly format: EventFormat;
  private readonly folds: LRUCache<StreamId, LoadedStream<unknown>>;

  /** `bytes`: how much JSON the cached folds may stand for. */
  constructor(store: EventStore, bytes = 64 * 1024 * 1024, format = ledgerFormat) {
    this.store = store;
    this.format = format;
    this.folds = new LRUCache({ maxSize: bytes, sizeCalculation: (fold) => fold.bytes + 512 });
  }

  /** The fold as last seen, which may be old; undefined when it was never seen. */
  peek<State>(stream: StreamId, _decider: { readonly initial: State }): LoadedStream<State> | undefined {
    // A stream has one decider, that of its category, and only `keep` adds folds: what lies here is of that decider's state.
    return this.folds.get(stream) as LoadedStream<State> | undefined;
  }

  /** The fold read from the cached revision to the stream's end, now. */
  async fresh<State, Event extends Fact>(
    stream: StreamId,
    decider: Pick<Decider<State, never, never, Event, never>, 'initial' | 'evolve'>,
  ): Promise<LoadedStream<State>> {
    const known = this.peek(stream, decider) ?? nothingLoaded(stream, decider.initial);
    const loading = loadOn<State, Event>(known, this.format.upcast);
    for await (const recorded of this.store.readStream(stream, known.revision + 1)) {
      loading.add(decode(recorded), recorded.data.length + recorded.metadata.length);
    }
    const loaded = loading.into(decider);
    this.keep(loaded);
    return loaded;
  }

  /** Keeps a fold unless a later one is there. */
  keep<State>(loaded: LoadedStream<State>): void {
    const there = this.folds.get(loaded.stream);
    if (loaded.revision >= 0 && (!there || there.revision < loaded.revision)) this.folds.set(loaded.stream, loaded);
  }
}
