import type { Database } from '#sqlite';

export interface LeaseRequest {
  readonly projection: string;
  readonly holder: string;
  readonly now: number;
  readonly until: number;
  readonly takeOver: boolean;
}

/** The epoch of the lease, or undefined while another holder's runs. Called within a transaction. */
export function takeLease(database: Database, { projection, holder, now, until, takeOver }: LeaseRequest): number | undefined {
  const row = database.get('SELECT epoch, holder, leased_until FROM projections WHERE name = ?', projection);
  const held = { epoch: Number(row?.[0] ?? 0), holder: row?.[1] ?? null, until: Number(row?.[2] ?? 0) };
  if (held.holder !== null && held.holder !== holder && held.until > now && !takeOver) return undefined;
  // The same holder goes on under its epoch even after a pause: nobody else has written in between.
  const epoch = held.holder === holder ? held.epoch : held.epoch + 1;
  database.run(
    `INSERT INTO projections (name, epoch, holder, leased_until) VALUES (?, ?, ?, ?)
     ON CONFLICT (name) DO UPDATE SET epoch = excluded.epoch, holder = excluded.holder, leased_until = excluded.leased_until`,
    projection,
    BigInt(epoch),
    holder,
    BigInt(until),
  );
  return epoch;
}

export function endLease(database: Database, projection: string, holder: string): void {
  database.run('UPDATE projections SET holder = NULL, leased_until = NULL WHERE name = ? AND holder = ?', projection, holder);
}
