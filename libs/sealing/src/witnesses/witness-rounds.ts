import type { DocumentStore } from '#document-store';
import type { Time } from '#projections';
import { addCheckpoint, readConsistencyProof, type WitnessAnswer } from '#transparency-log';
import { CheckpointReader, SealerFenced, type SealerEpoch } from '../checkpoints/checkpoint-documents.ts';
import { treesOf } from '../tree/log-trees.ts';
import { TreeReader } from '../tree/tree-reader.ts';
import { CosignatureWriter } from './cosignatures.ts';
import type { LogWitness, WitnessNotice } from './witness-notice.ts';

export interface WitnessDependencies {
  readonly documents: DocumentStore;
  readonly time: Time;
  readonly observe: (notice: WitnessNotice) => void;
}

const lookMillis = 1_000;
const timeoutMillis = 5_000;
const longestPauseMillis = 5 * 60_000;

/** Shows one witness the newest checkpoint of each log until it has cosigned it. What it does delays nobody else. */
export class WitnessRounds {
  readonly #witness: LogWitness;
  readonly #dependencies: WitnessDependencies;
  readonly #lease: SealerEpoch;
  readonly #checkpoints: CheckpointReader;
  readonly #cosignatures: CosignatureWriter;
  /** What it has cosigned last, by controller. */
  readonly #cosigned = new Map<string, number>();
  /** Since when a checkpoint lacks its cosignature, in milliseconds since the epoch. */
  #since: number | undefined;

  constructor(witness: LogWitness, dependencies: WitnessDependencies, lease: SealerEpoch) {
    this.#witness = witness;
    this.#dependencies = dependencies;
    this.#lease = lease;
    this.#checkpoints = new CheckpointReader(dependencies.documents);
    this.#cosignatures = new CosignatureWriter(dependencies.documents);
  }

  /** How long a checkpoint has waited for this witness, in milliseconds. */
  get waitingMillis(): number {
    return this.#since === undefined ? 0 : this.#dependencies.time.now() - this.#since;
  }

  /** `sealed`: the last sealed size of each log. Resolves when it is stopped, or another process holds the lease. */
  async run(sealed: () => Iterable<readonly [string, number]>, stopping: AbortSignal): Promise<void> {
    const { time, observe } = this.#dependencies;
    let pauseMillis = lookMillis;
    while (!stopping.aborted) {
      try {
        const isCosigned = await this.#round(sealed(), stopping);
        pauseMillis = isCosigned ? lookMillis : Math.min(2 * pauseMillis, longestPauseMillis);
      } catch (cause) {
        if (cause instanceof SealerFenced || stopping.aborted) return;
        observe({ kind: 'trouble', cause });
      }
      await time.sleep(pauseMillis, stopping);
    }
  }

  /** False when the witness did not cosign all that it was shown. */
  async #round(sealed: Iterable<readonly [string, number]>, stopping: AbortSignal): Promise<boolean> {
    let isCosigned = true;
    for (const [controllerId, size] of sealed) {
      if (this.#cosigned.get(controllerId) === size) continue;
      this.#since ??= this.#dependencies.time.now();
      if (stopping.aborted) return true;
      isCosigned = (await this.#show(controllerId, size, stopping)) && isCosigned;
    }
    if (isCosigned) this.#since = undefined;
    return isCosigned;
  }

  async #show(controllerId: string, size: number, stopping: AbortSignal): Promise<boolean> {
    const { url, key } = this.#witness;
    const known = this.#cosigned.get(controllerId) ?? (await this.#checkpoints.cosignedSizes(controllerId))[key.name] ?? 0;
    if (known === size) {
      this.#cosigned.set(controllerId, size);
      return true;
    }
    let answer = await this.#ask(controllerId, known, size, stopping);
    // The views may have been lost, and with them how far this witness has come.
    if (answer.answer === 'OTHER_SIZE' && known < size) answer = await this.#ask(controllerId, answer.size, size, stopping);
    if (answer.answer !== 'cosigned') {
      if (!stopping.aborted)
        this.#dependencies.observe({ kind: 'notCosigned', witness: key.name, url, controllerId, size, answer });
      return false;
    }
    const lines = answer.cosignatures.map(({ line }) => line);
    await this.#cosignatures.keep({ controllerId, size, witness: key.name, lines }, this.#lease);
    this.#cosigned.set(controllerId, size);
    this.#dependencies.observe({ kind: 'cosigned', witness: key.name, controllerId, size });
    return true;
  }

  async #ask(controllerId: string, oldSize: number, size: number, stopping: AbortSignal): Promise<WitnessAnswer> {
    // It has cosigned what this ledger does not hold: no proof leads there.
    if (oldSize > size) return { answer: 'OTHER_SIZE', size: oldSize };
    const { documents } = this.#dependencies;
    const tree = new TreeReader(documents, await treesOf(documents, controllerId));
    const checkpoint = await this.#checkpoints.ofSize(controllerId, size);
    if (!checkpoint) return { answer: 'UNREACHABLE', reason: 'the checkpoint is not kept yet' };
    const proof = await readConsistencyProof(tree.nodes(controllerId, size), oldSize, size);
    const { url, key } = this.#witness;
    return addCheckpoint({ url, keys: [key], timeoutMillis, stopping }, { oldSize, proof, note: checkpoint.note });
  }
}
