import { beforeAll, describe, expect, it } from '@jest/globals';
import type { SignedLog } from '../../libs/transparency-log/src/testing/bundle-of.ts';
import { filesIn, tarOf } from '../../libs/transparency-log/src/testing/tar-files.ts';
import { mutate, mutations, randomFrom, type MutationClass, type Mutated } from './mutations.ts';
import { recordedLedger, signedLog, verified } from './signed-ledger.ts';

/** `npm run test:full` sets more; `MUTATION_SEED` takes others, to explore. */
const rounds = Number(process.env['MUTATIONS'] ?? 500);
const seed = Number(process.env['MUTATION_SEED'] ?? 20_261_129);
const classes = Object.keys(mutations) as MutationClass[];

const check = ({ bundle, last, receipt }: Mutated) =>
  verified(bundle, { ...(last !== undefined && { last: Buffer.from(last) }), ...(receipt !== undefined && { receipt }) });

/** What is wrong with the answer to a change; undefined where it was found and named. */
async function missed(mutated: Mutated): Promise<string | undefined> {
  const { verdict, fault } = await check(mutated);
  if (verdict === 'OK') return 'not found';
  if (mutated.index !== undefined && fault?.index !== mutated.index)
    return `${verdict} at ${String(fault?.index)}, not ${mutated.index}`;
  const file = mutated.index === undefined ? mutated.file : undefined;
  return file !== undefined && fault?.file !== file ? `${verdict} in ${String(fault?.file)}, not ${file}` : undefined;
}

/** The same change in a bundle that has no hashes of its entries: the root tells that there is one, and less exactly where. */
async function missedWithoutHashes(mutated: Mutated): Promise<string | undefined> {
  const files = await filesIn(mutated.bundle);
  files.delete('leaf-hashes');
  const { verdict, fault } = await check({ ...mutated, bundle: tarOf(files) });
  if (verdict === 'OK') return 'not found by the root';
  return fault?.index !== undefined && fault.index < mutated.index! ? `${verdict} before the change` : undefined;
}

describe('a bundle that somebody changed', () => {
  let log: SignedLog;
  beforeAll(async () => {
    log = signedLog(await recordedLedger());
  });

  it(`is refused, and the first bad index or file is named: ${rounds} changes of ${classes.length} classes`, async () => {
    const random = randomFrom(seed);
    const found = new Map<MutationClass, number>();
    const failures: string[] = [];
    for (let round = 0; round < rounds; round++) {
      const kind = classes[round % classes.length]!;
      const from = random(3) === 0 ? 1 + random(log.entries.length - 4) : 0;
      const mutated = await mutate(kind, log, from, random);
      const why = (await missed(mutated)) ?? (mutated.index === undefined ? undefined : await missedWithoutHashes(mutated));
      if (why === undefined) found.set(kind, (found.get(kind) ?? 0) + 1);
      else failures.push(`round ${round}, ${kind} of a bundle from ${from}: ${why}`);
    }
    expect(failures).toEqual([]);
    for (const kind of classes) expect(found.get(kind)).toBeGreaterThanOrEqual(Math.floor(rounds / classes.length));
  }, 600_000);
});
