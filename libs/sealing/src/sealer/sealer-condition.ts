import type { DocumentStore } from '#document-store';
import type { Time } from '#projections';
import { SealerFenced, sealerProjection } from '../checkpoints/checkpoint-documents.ts';
import { rootMismatch } from './sealing-rounds.ts';

/** What the sealer reports for the readiness of every process. */
export class SealerCondition {
  readonly #documents: Pick<DocumentStore, 'report'>;
  readonly #time: Pick<Time, 'now'>;
  readonly #epoch: number;
  #reported: boolean | undefined;

  constructor(documents: Pick<DocumentStore, 'report'>, time: Pick<Time, 'now'>, epoch: number) {
    this.#documents = documents;
    this.#time = time;
    this.#epoch = epoch;
  }

  async report(isMismatch: boolean): Promise<void> {
    if (this.#reported === isMismatch) return;
    const condition = { state: 'running' as const, since: this.#time.now(), ...(isMismatch && { error: rootMismatch }) };
    if ((await this.#documents.report(sealerProjection, condition, this.#epoch)) === 'fenced')
      throw new SealerFenced('reporting');
    this.#reported = isMismatch;
  }
}
