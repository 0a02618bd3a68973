import type { Checkpoint, EventInTheWay, Write } from '#document-store';
import type { StreamId } from '#kernel';
import { marked, markOf } from '../read-model/mark.ts';
import { eventIn, quarantinedBy, quarantineIdOf, quarantineOf, type QuarantineEntry } from '../read-model/quarantine.ts';
import { collectionOf, type ReadModel } from '../read-model/read-model.ts';
import { writesFromStream } from './documents-from-stream.ts';
import { commitInOrder } from './placed-documents.ts';
import type { ProjectionDependencies } from './projection-dependencies.ts';
import { inTheWay, type PassesOver, type Poison } from './run-outcome.ts';
import { tenantWrites } from './tenant-writes.ts';

/** A newer epoch holds the projection. */
class Fenced extends Error {
  readonly code = 'FENCED';
}

/** A view under one lease, and where its run begins. */
interface Quarantining {
  readonly model: ReadModel;
  readonly epoch: number;
  readonly checkpoint: Checkpoint;
  readonly passesOver: PassesOver;
}

/**
 * What one view has in quarantine, for one run. It is listed before its document is marked, and healed before it leaves the list:
 * whatever a crash leaves between is found in the list when the next run begins.
 */
export class QuarantineKeeper {
  readonly #model: ReadModel;
  readonly #epoch: number;
  readonly #passesOver: PassesOver;
  readonly #dependencies: ProjectionDependencies;
  readonly #listed = new Map<string, QuarantineEntry>();
  #checkpoint: Checkpoint;

  constructor({ model, epoch, checkpoint, passesOver }: Quarantining, dependencies: ProjectionDependencies) {
    this.#model = model;
    this.#epoch = epoch;
    this.#checkpoint = checkpoint;
    this.#passesOver = passesOver;
    this.#dependencies = dependencies;
  }

  /** By the names of the quarantined streams, or tenants. */
  get entries(): ReadonlyMap<string, QuarantineEntry> {
    return this.#listed;
  }

  /** Reads the list. With `retry` what is in quarantine is projected again. */
  async open(retry: boolean): Promise<'open' | 'fenced'> {
    if (!this.#model.quarantines) return 'open';
    return this.#unlessFenced(async () => {
      for await (const { id, body } of this.#dependencies.documents.scan(quarantineOf(this.#model)))
        this.#listed.set(id, body as QuarantineEntry);
      for (const entry of [...this.#listed.values()]) {
        if (retry) await this.#retry(entry);
        else await this.#mark(entry);
      }
    });
  }

  /** Quarantines the event's stream or tenant; resolves with the checkpoint behind the event. `before`: all up to there is in the view. */
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
  async #mark(entry: QuarantineEntry, moves = false): Promise<void> {
    const id = this.#model.quarantines?.markedKey?.(entry.stream);
    const writes: Write[] = [];
    if (id !== undefined) {
      const stored = (await this.#dependencies.documents.load(collectionOf(this.#model), [id])).get(id);
      const to = larger(stored?.position ?? 0n, BigInt(entry.position));
      const write = { collection: collectionOf(this.#model), id, from: stored?.position ?? ('absent' as const), to };
      if (!markOf(stored?.body)) writes.push({ ...write, document: marked(stored, eventIn(entry)) });
    }
    if (moves || writes.length > 0) await this.#commit(writes);
  }

  /** Projects what is in quarantine up to the view's position; it stays there when one of its events still cannot be projected. */
  async #retry(entry: QuarantineEntry): Promise<void> {
    const upTo = larger(this.#checkpoint.position, BigInt(entry.position));
    const poison = await (this.#model.quarantines?.by === 'tenant'
      ? this.#projectTenant(entry, upTo)
      : this.#projectStream(entry, upTo));
    if (poison) {
      const listed = await this.#list(poison.event.stream, inTheWay(poison));
      await this.#mark(listed);
      return this.#notify('quarantined', listed, poison.cause);
    }
    await this.#unlist(entry);
    this.#notify('healed', entry);
  }

  get #reading() {
    return { ...this.#dependencies, passesOver: this.#passesOver };
  }

  /** From its beginning. Resolves with the event that is in the way. */
  async #projectStream({ stream }: QuarantineEntry, upTo: bigint): Promise<Poison | undefined> {
    const made = await writesFromStream(this.#model, stream, upTo, this.#reading);
    if ('cause' in made) return made;
    await this.#commit(made.writes);
    return undefined;
  }

  /**
   * From the event that was in the way: the documents of the tenant hold all that lies before it, or more where an earlier attempt was
   * broken off. Resolves with the event that is in the way.
   */
  async #projectTenant(entry: QuarantineEntry, upTo: bigint): Promise<Poison | undefined> {
    const batches = tenantWrites(this.#model, entry, upTo, this.#reading);
    for (;;) {
      const next = await batches.next();
      if (next.done) return next.value;
      await this.#commit(next.value.writes, next.value.keys);
    }
  }

  async #list(stream: StreamId, event: EventInTheWay): Promise<QuarantineEntry> {
    const entry = quarantinedBy(stream, event);
    const id = quarantineIdOf(this.#model, stream);
    await this.#writeEntry(id, entry);
    this.#listed.set(id, entry);
    return entry;
  }

  async #unlist({ stream }: QuarantineEntry): Promise<void> {
    const id = quarantineIdOf(this.#model, stream);
    await this.#writeEntry(id, 'removed');
    this.#listed.delete(id);
  }

  /** Positions in the list count the changes of an entry. */
  async #writeEntry(id: string, document: QuarantineEntry | 'removed'): Promise<void> {
    const collection = quarantineOf(this.#model);
    const stored = (await this.#dependencies.documents.load(collection, [id])).get(id);
    const to = (stored?.position ?? 0n) + 1n;
    await this.#commit([{ collection, id, from: stored?.position ?? 'absent', to, document }]);
  }

  /** `keys`: of the documents that are not placed by others. */
  async #commit(writes: readonly Write[], keys: ReadonlySet<string> = new Set(writes.map(({ id }) => id))): Promise<void> {
    const projection = collectionOf(this.#model);
    const before = this.#checkpoint;
    const batch = { projection, writes, checkpoint: before, epoch: this.#epoch };
    const { kind } = await commitInOrder(batch, { before, keys }, this.#dependencies.documents);
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

  #notify(kind: 'quarantined' | 'healed', entry: QuarantineEntry, cause?: unknown): void {
    this.#dependencies.observe({
      projection: collectionOf(this.#model),
      kind,
      ...(kind === 'quarantined' && { error: 'POISON_EVENT' }),
      at: eventIn(entry),
      ...(cause !== undefined && { cause }),
    });
  }
}

const larger = (one: bigint, other: bigint): bigint => (one > other ? one : other);
