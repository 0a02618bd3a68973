import type { RecordedSeal } from '#application';
import type { CollectionSpec, DocumentStore } from '#document-store';

/** A checkpoint as it was signed. */
export interface SealedCheckpoint extends Pick<RecordedSeal, 'size' | 'root' | 'previousSize' | 'recordedAt' | 'revision'> {
  /** The name of the log: that of the controller, but for the log of its decisions. */
  readonly controllerId: string;
  readonly origin: string;
  /** The signed note, with the cosignatures that have come. */
  readonly note: string;
  /** The keys that have signed it, as a verifier takes them. */
  readonly verifierKeys: readonly string[];
}

/** The last one of a log, under the name of the log; found by it too. */
export interface NewestCheckpoint extends SealedCheckpoint {
  readonly newest: string;
}

export const checkpointsSpec: CollectionSpec = { collection: 'log-checkpoints.v1', indexes: [['newest']] };

export const sealerProjection = 'log-sealer.v1';

/** What witnesses have signed of a checkpoint. */
export interface Cosigned {
  readonly size: number;
  /** Lines as they stand under the note. */
  readonly signatures: readonly string[];
}

/** Of the newest checkpoint that a witness has cosigned. */
export interface NewestCosigned extends Cosigned {
  /** The last size that each witness has cosigned, by its name. */
  readonly sizes: Readonly<Record<string, number>>;
}

const checkpointKey = (controllerId: string, size: number): string => `${controllerId}/${size}`;
export const cosignedKey = (controllerId: string, size: number): string => `${checkpointKey(controllerId, size)}/cosigned`;
export const newestCosignedKey = (controllerId: string): string => `${controllerId}/cosigned`;

const atOnce = 100;

/** A newer epoch holds the lease of the sealer. */
export class SealerFenced extends Error {
  readonly code = 'FENCED';
}

/** The signed checkpoints, in the document store. Each can be signed again from its seal. */
export class CheckpointReader {
  readonly #documents: Pick<DocumentStore, 'load' | 'find'>;

  constructor(documents: Pick<DocumentStore, 'load' | 'find'>) {
    this.#documents = documents;
  }

  newest(controllerId: string): Promise<NewestCheckpoint | undefined> {
    return this.#cosigned(controllerId, newestCosignedKey(controllerId));
  }

  ofSize(controllerId: string, size: number): Promise<SealedCheckpoint | undefined> {
    return this.#cosigned(checkpointKey(controllerId, size), cosignedKey(controllerId, size));
  }

  /** The last size that each witness has cosigned, by its name. */
  async cosignedSizes(controllerId: string): Promise<Readonly<Record<string, number>>> {
    const id = newestCosignedKey(controllerId);
    const cosigned = (await this.#documents.load(checkpointsSpec.collection, [id])).get(id)?.body as NewestCosigned | undefined;
    return cosigned?.sizes ?? {};
  }

  /** The logs of which a checkpoint was signed. */
  async *logs(): AsyncGenerator<string> {
    for (let after: { key: string; id: string } | undefined; ;) {
      const query = { where: {}, order: 'newest', limit: atOnce, ...(after && { after }) };
      const found = await this.#documents.find(checkpointsSpec.collection, query);
      for (const { id } of found) {
        after = { key: id, id };
        yield id;
      }
      if (found.length < atOnce) return;
    }
  }

  /** A cosignature is a line more under the note. */
  async #cosigned<Body extends SealedCheckpoint>(id: string, cosignedId: string): Promise<Body | undefined> {
    const found = await this.#documents.load(checkpointsSpec.collection, [id, cosignedId]);
    const checkpoint = found.get(id)?.body as Body | undefined;
    const cosigned = found.get(cosignedId)?.body as Cosigned | undefined;
    if (!checkpoint || cosigned?.size !== checkpoint.size) return checkpoint;
    return { ...checkpoint, note: checkpoint.note + cosigned.signatures.join('') };
  }
}

/** Keeps what was signed. */
export class CheckpointWriter {
  readonly #documents: Pick<DocumentStore, 'load' | 'commit'>;

  constructor(documents: Pick<DocumentStore, 'load' | 'commit'>) {
    this.#documents = documents;
  }

  /** Keeps a checkpoint, then that it is the newest: what is newest is kept under its size too, wherever a crash comes between. */
  async keep(checkpoint: SealedCheckpoint, position: bigint, writer: SealerEpoch): Promise<void> {
    const { controllerId, size } = checkpoint;
    await this.#write(checkpointKey(controllerId, size), checkpoint, position, writer);
    await this.#write(controllerId, { ...checkpoint, newest: controllerId }, position, writer);
  }

  async #write(
    id: string,
    document: SealedCheckpoint | NewestCheckpoint,
    position: bigint,
    { ledgerId, epoch }: SealerEpoch,
  ): Promise<void> {
    const { collection } = checkpointsSpec;
    const stored = (await this.#documents.load(collection, [id])).get(id);
    // Another sealer was faster.
    if (stored && stored.position > position) return;
    const write = { collection, id, from: stored?.position ?? ('absent' as const), to: position, document };
    const checkpoint = { ledgerId, position };
    const { kind } = await this.#documents.commit({ projection: sealerProjection, writes: [write], checkpoint, epoch });
    if (kind !== 'committed') throw new SealerFenced(`${id}: ${kind}`);
  }
}

/** Under which lease it is written. */
export interface SealerEpoch {
  readonly ledgerId: string;
  readonly epoch: number;
}
