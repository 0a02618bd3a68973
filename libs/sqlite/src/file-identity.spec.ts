import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Database, type Row, type Value } from './database.ts';
import { identify, marking } from './file-identity.ts';

const identity = { applicationId: 0x74657374, schemaVersion: 1 };

/** A connection on which something happens after each read, as another process would do it. */
class InterruptedDatabase extends Database {
  readonly #interrupt: () => void;

  constructor(connection: DatabaseSync, interrupt: () => void) {
    super(connection);
    this.#interrupt = interrupt;
  }

  override get(sql: string, ...values: Value[]): Row | undefined {
    const row = super.get(sql, ...values);
    this.#interrupt();
    return row;
  }
}

describe('what a file is', () => {
  let folder: string;
  let file: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'sqlite-identity-'));
    file = join(folder, 'file.sqlite');
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const found = (interrupt: () => void = () => undefined) => {
    const database = new InterruptedDatabase(new DatabaseSync(file), interrupt);
    try {
      return identify(database, identity);
    } finally {
      database.close();
    }
  };
  const write = (sql: string) => {
    const connection = new DatabaseSync(file);
    connection.exec(`BEGIN IMMEDIATE; ${sql} COMMIT`);
    connection.close();
  };

  it.each([
    ['blank', ''],
    ['ours', `CREATE TABLE t (id INTEGER); ${marking(identity)}`],
    ['schemaUnknown', marking({ ...identity, schemaVersion: 2 })],
    ['foreign', marking({ ...identity, applicationId: 1 })],
    ['foreign', 'CREATE TABLE t (id INTEGER);'],
    ['foreign', 'PRAGMA user_version = 1;'],
  ])('%s: "%s"', (expected, sql) => {
    write(sql);
    expect(found()).toBe(expected);
  });

  it('is never half of what another process makes of it meanwhile', () => {
    const make = `CREATE TABLE IF NOT EXISTS t (id INTEGER); ${marking(identity)}`;
    expect(found(() => write(make))).toBe('blank');
    expect(found()).toBe('ours');
  });
});
