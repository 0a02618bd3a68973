import type { DocumentStore, Write } from '#document-store';
import { formatSignature, type NoteSignature } from '#transparency-log';
import {
  checkpointsSpec,
  cosignedKey,
  newestCosignedKey,
  SealerFenced,
  sealerProjection,
  type Cosigned,
  type NewestCosigned,
  type SealerEpoch,
} from '../checkpoints/checkpoint-documents.ts';

/** What a witness has cosigned. */
export interface Cosignature {
  readonly controllerId: string;
  readonly size: number;
  readonly witness: string;
  readonly lines: readonly NoteSignature[];
}

const mostAttempts = 20;

/** Keeps cosignatures beside the checkpoints: the sealer and the witnesses write at their own time, and neither waits for the other. */
export class CosignatureWriter {
  readonly #documents: Pick<DocumentStore, 'load' | 'commit'>;

  constructor(documents: Pick<DocumentStore, 'load' | 'commit'>) {
    this.#documents = documents;
  }

  /** Adds a cosignature. Throws `SealerFenced` when another process holds the lease. */
  async keep(cosignature: Cosignature, lease: SealerEpoch): Promise<void> {
    for (let attempt = 0; attempt < mostAttempts; attempt++) if (await this.#added(cosignature, lease)) return;
    throw new SealerFenced(`the cosignatures of ${cosignature.controllerId} change all the time`);
  }

  /** False when another witness was faster. */
  async #added({ controllerId, size, witness, lines }: Cosignature, { ledgerId, epoch }: SealerEpoch): Promise<boolean> {
    const { collection } = checkpointsSpec;
    const ids = [cosignedKey(controllerId, size), newestCosignedKey(controllerId)] as const;
    const stored = await this.#documents.load(collection, ids);
    const [ofSize, newest] = ids.map((id) => stored.get(id)?.body) as [Cosigned?, NewestCosigned?];
    const signatures = [...(ofSize?.signatures ?? []), ...lines.map(formatSignature)];
    const cosigned: Cosigned = { size, signatures: [...new Set(signatures)] };
    const sizes = { ...newest?.sizes, [witness]: Math.max(size, newest?.sizes[witness] ?? 0) };
    const writeOf = (id: string, document: Cosigned | NewestCosigned): Write => {
      const from = stored.get(id)?.position;
      return { collection, id, from: from ?? 'absent', to: (from ?? 0n) + 1n, document };
    };
    const { kind } = await this.#documents.commit({
      projection: sealerProjection,
      writes: [writeOf(ids[0], cosigned), writeOf(ids[1], { ...(newest && newest.size > size ? newest : cosigned), sizes })],
      // That of the seals is never behind it.
      checkpoint: { ledgerId, position: 0n },
      epoch,
    });
    if (kind === 'fenced') throw new SealerFenced('keeping a cosignature');
    return kind === 'committed';
  }
}
