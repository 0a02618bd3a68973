import { writeSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';

const kinds: readonly (readonly [string, RegExp])[] = [
  ['lease', /^\s*INSERT INTO projections \(name, epoch, holder/],
  ['progress', /^\s*SELECT epoch, leased_until, ledger_id/],
  ['load', /^\s*SELECT position, body FROM (?!"projection-)/],
  ['document', /\(id, position, body\) VALUES|SET position = \?, body = \?/],
  ['checkpoint', /^\s*UPDATE projections SET epoch = \?, ledger_id/],
  ['heartbeat', /^\s*UPDATE projections SET epoch = \?, beat_position/],
];

/**
 * Sends the signal to this process at `<before|after|committed> <kind> <n>`: at the n-th statement of this kind in a file of SQLite,
 * or once its transaction, which may have several of them, is committed. Prints a line before.
 */
export function sendSignalAt(point: string, signal: NodeJS.Signals): void {
  const [when, wanted, count] = point.split(' ');
  let left = Number(count);
  /** The kinds of the statements of the transaction that is open. */
  let open: string[] = [];

  function pass(at: string, kind: string | undefined): void {
    if (kind !== wanted || at !== when || (left -= 1) !== 0) return;
    writeSync(1, `at the point: ${at} ${kind}\n`);
    process.kill(process.pid, signal);
  }

  const { prepare, exec } = DatabaseSync.prototype;

  DatabaseSync.prototype.prepare = function watched(this: DatabaseSync, ...args: Parameters<typeof prepare>) {
    const statement = prepare.apply(this, args);
    const kind = kinds.find(([, form]) => form.test(args[0]))?.[0];
    if (kind === undefined) return statement;
    for (const name of ['run', 'get'] as const) {
      const call = statement[name].bind(statement) as (...values: unknown[]) => unknown;
      const around = (...values: unknown[]): unknown => {
        pass('before', kind);
        open.push(kind);
        const result = call(...values);
        pass('after', kind);
        return result;
      };
      Object.defineProperty(statement, name, { value: around });
    }
    return statement;
  };

  DatabaseSync.prototype.exec = function watched(this: DatabaseSync, sql: string) {
    exec.call(this, sql);
    if (sql.startsWith('BEGIN')) open = [];
    if (sql === 'COMMIT') for (const kind of open) pass('committed', kind);
  };
}
