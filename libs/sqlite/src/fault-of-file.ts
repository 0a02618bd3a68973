import { DatabaseSync } from 'node:sqlite';
import { isDamage, storeCall } from './store-fault.ts';

/**
 * The first fault among the pages, tables and indexes of a file, as SQLite words it: by their names and numbers, never by what
 * they hold. Undefined when there is none. Reads the whole file; others may write to it meanwhile.
 */
export function faultOfFile(file: string): string | undefined {
  return storeCall('checking a file', () => {
    const connection = new DatabaseSync(file, { readOnly: true });
    try {
      const [fault] = Object.values(connection.prepare('PRAGMA integrity_check(1)').get() ?? {});
      return fault === 'ok' ? undefined : String(fault);
    } catch (error) {
      if (isDamage(error)) return 'it cannot be read to its end';
      throw error;
    } finally {
      connection.close();
    }
  });
}
