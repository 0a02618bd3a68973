import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { appended, event, subject } from '../contract/harness.contract.ts';
import { type TemporaryLedger, temporaryLedger } from '../testing/temporary-ledger.ts';

const megabyte = 1024 * 1024;

describe('the write-ahead log', () => {
  let ledger: TemporaryLedger;
  const size = (name: string) => statSync(join(ledger.folder, name)).size;

  beforeEach(async () => {
    ledger = await temporaryLedger();
  });
  afterEach(() => ledger.dispose());

  it('is moved into the file while appends go on, and does not grow with the ledger', async () => {
    const store = await ledger.open();
    const data = JSON.stringify('x'.repeat(200_000));
    let longest = 0;
    for (let n = 0; n < 400; n++) {
      appended(await store.append(subject(`${n}`), 'noStream', [event({ data })]));
      longest = Math.max(longest, size('events.sqlite-wal'));
    }
    expect(size('events.sqlite')).toBeGreaterThan(30 * megabyte);
    expect(longest).toBeLessThan(60 * megabyte);
    await store.close();
    expect(await Array.fromAsync((await ledger.open()).readAll(0n, ['subject']))).toHaveLength(400);
  });
});
