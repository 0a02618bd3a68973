import { grantLease, type HeldLease, type LeaseRequest } from '../port/grant-lease.ts';
import type { Checkpoint, Condition, Heartbeat, Progress } from '../port/document-store.port.ts';

type Kept = Progress & HeldLease;

/** Checkpoint, heartbeat, condition and lease of each projection. */
export class MemoryProgress {
  readonly #projections = new Map<string, Kept>();

  of(projection: string): Progress {
    const { holder: _, ...progress } = this.#kept(projection);
    return progress;
  }

  /** False when a newer epoch holds the projection. Changes nothing when the projection has come further. */
  writeCheckpoint(projection: string, checkpoint: Checkpoint, epoch: number): boolean {
    const kept = this.#kept(projection);
    const isFurther = kept.checkpoint?.ledgerId === checkpoint.ledgerId && kept.checkpoint.position > checkpoint.position;
    return isFurther ? kept.epoch <= epoch : this.write(projection, { checkpoint }, epoch);
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
  lease(request: LeaseRequest): number | undefined {
    const { projection, holder, until } = request;
    const kept = this.#kept(projection);
    const epoch = grantLease(kept, request);
    if (epoch !== undefined) this.#projections.set(projection, { ...kept, epoch, holder, leasedUntil: until });
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
