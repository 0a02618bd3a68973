import type { Database, Row } from '#sqlite';
import type { Checkpoint, Condition, Heartbeat, Progress } from '../port/document-store.port.ts';

const select = `SELECT epoch, leased_until, ledger_id, position, event_id, beat_position, beat_as_of, condition
  FROM projections WHERE name = ?`;

export function readProgress(database: Database, projection: string): Progress {
  const row = database.get(select, projection);
  return row ? progressOf(row) : { epoch: 0 };
}

function progressOf([epoch, leasedUntil, ledgerId, position, eventId, beatPosition, beatAsOf, condition]: Row): Progress {
  return {
    epoch: Number(epoch),
    ...(leasedUntil !== null && { leasedUntil: Number(leasedUntil) }),
    ...(ledgerId !== null && { checkpoint: checkpointOf(ledgerId as string, position as bigint, eventId as string | null) }),
    ...(beatPosition !== null && { heartbeat: { position: beatPosition as bigint, asOf: Number(beatAsOf) } }),
    ...(condition !== null && { condition: JSON.parse(condition as string) as Condition }),
  };
}

const checkpointOf = (ledgerId: string, position: bigint, eventId: string | null): Checkpoint => ({
  ledgerId,
  position,
  ...(eventId !== null && { eventId }),
});

/** False when a newer epoch holds the projection. Changes nothing when the projection has come further. */
export function writeCheckpoint(database: Database, projection: string, checkpoint: Checkpoint, epoch: number): boolean {
  const { ledgerId, position, eventId = null } = checkpoint;
  addProjection(database, projection, epoch);
  const sql = `UPDATE projections SET epoch = ?, ledger_id = ?, position = ?, event_id = ?
    WHERE name = ? AND epoch <= ? AND NOT (ledger_id IS ? AND position > ?)`;
  const written = [BigInt(epoch), ledgerId, position, eventId];
  if (database.run(sql, ...written, projection, BigInt(epoch), ledgerId, position) === 1) return true;
  return readProgress(database, projection).epoch <= epoch;
}

export function writeHeartbeat(database: Database, projection: string, { position, asOf }: Heartbeat, epoch: number): boolean {
  return fencedWrite(database, projection, epoch, 'beat_position = ?, beat_as_of = ?', position, BigInt(asOf));
}

export function writeCondition(database: Database, projection: string, condition: Condition, epoch: number): boolean {
  return fencedWrite(database, projection, epoch, 'condition = ?', JSON.stringify(condition));
}

/** Forgets how far the projection was, and fences whoever is writing it. */
export function forgetProgress(database: Database, projection: string): void {
  const nothing = ['holder', 'leased_until', 'ledger_id', 'position', 'event_id', 'beat_position', 'beat_as_of', 'condition'];
  const forget = nothing.map((column) => `${column} = NULL`).join(', ');
  database.run(`UPDATE projections SET epoch = epoch + 1, ${forget} WHERE name = ?`, projection);
}

function fencedWrite(
  database: Database,
  projection: string,
  epoch: number,
  set: string,
  ...values: (string | bigint | null)[]
): boolean {
  addProjection(database, projection, epoch);
  const sql = `UPDATE projections SET epoch = ?, ${set} WHERE name = ? AND epoch <= ?`;
  return database.run(sql, BigInt(epoch), ...values, projection, BigInt(epoch)) === 1;
}

function addProjection(database: Database, projection: string, epoch: number): void {
  database.run('INSERT INTO projections (name, epoch) VALUES (?, ?) ON CONFLICT DO NOTHING', projection, BigInt(epoch));
}
