export interface LeaseRequest {
  readonly projection: string;
  readonly holder: string;
  readonly now: number;
  readonly until: number;
  readonly takeOver: boolean;
}

/** The lease as the store has it; without a holder nobody holds it. */
export interface HeldLease {
  readonly epoch: number;
  readonly holder?: string;
  readonly leasedUntil?: number;
}

/** The epoch under which the lease is granted, or undefined while another holder's lease runs. */
export function grantLease(held: HeldLease, { holder, now, takeOver }: LeaseRequest): number | undefined {
  // The same holder goes on under its epoch even after a pause: nobody else has written in between.
  if (held.holder === holder) return held.epoch;
  const runs = held.holder !== undefined && (held.leasedUntil ?? 0) > now;
  return runs && !takeOver ? undefined : held.epoch + 1;
}
