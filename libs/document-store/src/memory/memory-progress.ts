import type { Checkpoint, Condition, Heartbeat, Progress } from '../port/document-store.port.ts';

interface Kept extends Progress {
  readonly holder?: string;
}

export interface LeaseRequest {
  readonly projection: string;
  readonly holder: string;
  readonly now: number;
  readonly until: number;
  readonly takeOver: boolean;
}

/** Checkpoint, heartbeat, condition and lease of each projection. */
export class MemoryProgress {
  readonly #projections = new Map<string, Kept>();

  of(projection: string): Progress {
    const { holder: _, ...progress } = this.#kept(projection);
    return progress;
  }

  /** False when a newer epoch holds the projection. */
  write(
    projection: string,
    written: { checkpoint: Checkpoint } | { heartbeat: Heartbeat } | { condition: Condition },
    epoch: number,
  ): boolean {
    const kept = this.#kept(projection);
    if (kept.epoch > epoch) return false;
    this.#projections.set(projection, { ...kept, ...written, epoch });
    return true;
  }

  /** The epoch of the lease, or undefined while another holder's lease runs. */
  lease({ projection, holder, now, until, takeOver }: LeaseRequest): number | undefined {
    const kept = this.#kept(projection);
    const isHeld = kept.holder !== undefined && kept.holder !== holder && kept.leasedUntil! > now;
    if (isHeld && !takeOver) return undefined;
    // The same holder goes on under its epoch even after a pause: nobody else has written in between.
    const epoch = kept.holder === holder ? kept.epoch : kept.epoch + 1;
    this.#projections.set(projection, { ...kept, epoch, holder, leasedUntil: until });
    return epoch;
  }

  release(projection: string, holder: string): void {
    const { holder: current, leasedUntil: _, ...kept } = this.#kept(projection);
    if (current === holder) this.#projections.set(projection, kept);
  }

  /** Forgets how far the projection was, and fences whoever writes it. */
  forget(projection: string): void {
    const kept = this.#projections.get(projection);
    if (kept) this.#projections.set(projection, { epoch: kept.epoch + 1 });
  }

  #kept(projection: string): Kept {
    return this.#projections.get(projection) ?? { epoch: 0 };
  }
}
