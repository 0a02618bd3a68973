import type { Checkpoint, EventInTheWay, Write } from '#document-store';
import type { StreamId } from '#kernel';
import { marked, markOf } from '../read-model/mark.ts';
import { mayQuarantine, quarantinedBy, quarantineOf, type QuarantinedStream } from '../read-model/quarantine.ts';
import { collectionOf, type ReadModel } from '../read-model/read-model.ts';
import { writesFromStream } from './documents-from-stream.ts';
import type { ProjectionDependencies } from './projection-dependencies.ts';
import { inTheWay, type Poison } from './run-outcome.ts';

/** A newer epoch holds the projection. */
class Fenced extends Error {
  readonly code = 'FENCED';
}

/**
 * The quarantined streams of one view, for one run. A stream is listed before its document is marked, and healed before it
 * leaves the list: whatever a crash leaves between is found in the list when the next run begins.
 */
export class QuarantineKeeper {
  readonly #model: ReadModel;
  readonly #epoch: number;
  readonly #dependencies: ProjectionDependencies;
  readonly #listed = new Map<string, QuarantinedStream>();
  #checkpoint: Checkpoint;

  constructor(model: ReadModel, epoch: number, checkpoint: Checkpoint, dependencies: ProjectionDependencies) {
    this.#model = model;
    this.#epoch = epoch;
    this.#checkpoint = checkpoint;
    this.#dependencies = dependencies;
  }

  /** By the names of the quarantined streams. */
  get streams(): ReadonlyMap<string, QuarantinedStream> {
    return this.#listed;
  }

  /** Reads the list. With `retry` each stream is projected again from its beginning. */
  async open(retry: boolean): Promise<'open' | 'fenced'> {
    if (!this.#model.quarantines) return 'open';
    return this.#unlessFenced(async () => {
      for await (const { id, body } of this.#dependencies.documents.scan(quarantineOf(this.#model)))
        this.#listed.set(id, body as QuarantinedStream);
      for (const entry of [...this.#listed.values()]) {
        if (retry) await this.#retry(entry);
        else await this.#mark(entry);
      }
    });
  }

  /** Whether the view may go on without the stream of the event. */
  admits({ event }: Poison): boolean {
    return mayQuarantine(this.#model, event.stream);
  }

  /** Quarantines the event's stream; resolves with the checkpoint behind the event. `before`: all up to there is in the view. */
  async add(poison: Poison, before: Checkpoint): Promise<Checkpoint | 'fenced'> {
    const { position, eventId, stream } = poison.event;
    this.#checkpoint = before;
    const done = await this.#unlessFenced(async () => {
      const entry = await this.#list(stream, inTheWay(poison));
      this.#checkpoint = position > before.position ? { ...before, position, eventId } : before;
      await this.#mark(entry, true);
      this.#notify('quarantined', entry, poison.cause);
    });
    return done === 'fenced' ? done : this.#checkpoint;
  }

  /** Marks the stream's document, which then keeps what it held before the event. */
  async #mark(entry: QuarantinedStream, moves = false): Promise<void> {
    const id = this.#model.quarantines?.markedKey?.(entry.stream);
    const writes: Write[] = [];
    if (id !== undefined) {
      const stored = (await this.#dependencies.documents.load(collectionOf(this.#model), [id])).get(id);
      const to = larger(stored?.position ?? 0n, BigInt(entry.position));
      const write = { collection: collectionOf(this.#model), id, from: stored?.position ?? ('absent' as const), to };
      if (!markOf(stored?.body)) writes.push({ ...write, document: marked(stored, eventOf(entry)) });
    }
    if (moves || writes.length > 0) await this.#commit(writes);
  }

  /** Projects the stream from its beginning; it stays in quarantine when one of its events still cannot be projected. */
  async #retry(entry: QuarantinedStream): Promise<void> {
    const upTo = larger(this.#checkpoint.position, BigInt(entry.position));
    const made = await writesFromStream(this.#model, entry.stream, upTo, this.#dependencies);
    if ('cause' in made) {
      const listed = await this.#list(entry.stream, inTheWay(made));
      await this.#mark(listed);
      return this.#notify('quarantined', listed, made.cause);
    }
    await this.#commit(made.writes);
    await this.#unlist(entry);
    this.#notify('healed', entry);
  }

  async #list(stream: StreamId, event: EventInTheWay): Promise<QuarantinedStream> {
    const entry = quarantinedBy(stream, event);
    await this.#writeEntry(stream, entry);
    this.#listed.set(stream, entry);
    return entry;
  }

  async #unlist({ stream }: QuarantinedStream): Promise<void> {
    await this.#writeEntry(stream, 'removed');
    this.#listed.delete(stream);
  }

  /** Positions in the list count the changes of an entry. */
  async #writeEntry(stream: StreamId, document: QuarantinedStream | 'removed'): Promise<void> {
    const collection = quarantineOf(this.#model);
    const stored = (await this.#dependencies.documents.load(collection, [stream])).get(stream);
    const to = (stored?.position ?? 0n) + 1n;
    await this.#commit([{ collection, id: stream, from: stored?.position ?? 'absent', to, document }]);
  }

  async #commit(writes: readonly Write[]): Promise<void> {
    const projection = collectionOf(this.#model);
    const batch = { projection, writes, checkpoint: this.#checkpoint, epoch: this.#epoch };
    const { kind } = await this.#dependencies.documents.commit(batch);
    if (kind === 'fenced') throw new Fenced();
    // Another projector has written in between: the run begins again from what is stored.
    if (kind === 'stale') throw new Error(`${projection}: its quarantine has changed`);
  }

  async #unlessFenced(work: () => Promise<void>): Promise<'open' | 'fenced'> {
    try {
      await work();
      return 'open';
    } catch (error) {
      if (error instanceof Fenced) return 'fenced';
      throw error;
    }
  }

  #notify(kind: 'quarantined' | 'healed', entry: QuarantinedStream, cause?: unknown): void {
    this.#dependencies.observe({
      projection: collectionOf(this.#model),
      kind,
      ...(kind === 'quarantined' && { error: 'POISON_EVENT' }),
      at: eventOf(entry),
      ...(cause !== undefined && { cause }),
    });
  }
}

const larger = (one: bigint, other: bigint): bigint => (one > other ? one : other);

const eventOf = ({ position, eventId, type, cause }: QuarantinedStream): EventInTheWay => ({ position, eventId, type, cause });
