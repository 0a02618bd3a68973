import type { Database } from '#sqlite';
import { grantLease, type LeaseRequest } from '../port/grant-lease.ts';

const select = 'SELECT epoch, holder, leased_until FROM projections WHERE name = ?';

/** The epoch of the lease, or undefined while another holder's lease runs. Called within a transaction. */
export function takeLease(database: Database, request: LeaseRequest): number | undefined {
  const { projection, holder, until } = request;
  const [held = 0, current, leasedUntil] = database.get(select, projection) ?? [];
  const epoch = grantLease(
    { epoch: Number(held), ...(typeof current === 'string' && { holder: current, leasedUntil: Number(leasedUntil) }) },
    request,
  );
  if (epoch === undefined) return undefined;
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
