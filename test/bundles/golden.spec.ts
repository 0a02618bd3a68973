import { describe, expect, it } from '@jest/globals';
import { decode, logEntry, sha256 } from '#application';
import { categoryOf, controllerOf } from '#kernel';
import { verifyBundle, type Verification } from '#verifier';
import { SignedLog } from '../../libs/transparency-log/src/testing/bundle-of.ts';
import { signerFrom } from '../../libs/transparency-log/src/testing/key-files.ts';
import { inPieces } from '../../libs/transparency-log/src/testing/tar-files.ts';
import { readCorpus } from '../golden/corpus.ts';

const events = readCorpus().map(decode);
const controllers = [...new Set(events.map(({ stream }) => controllerOf(stream)))];

const logOf = (controllerId: string): SignedLog => {
  const own = events.filter(({ stream }) => controllerOf(stream) === controllerId);
  const texts = own
    .filter(({ stream }) => categoryOf(stream) === 'policytext')
    .map(({ data }) => (data as { content: string }).content);
  return new SignedLog(
    [signerFrom(`ledger/${controllerId}`, 1)],
    own.map(logEntry),
    new Map(texts.map((text) => [sha256(text), text])),
  );
};

const verified = async (log: SignedLog, options: Pick<Verification, 'lenient'> = {}) => {
  const policy = { origin: log.origin, keys: log.signers.map(({ key }) => key), witnesses: [], quorum: 0 };
  return verifyBundle(inPieces(await log.bundle()), { policy, ...options });
};

/** Its last hold was released by the person who had placed it, before a rule forbade that. */
const olderRules = 'golden-erasure';

describe('a bundle of each chapter of the golden corpus', () => {
  it.each(controllers.filter((id) => id !== olderRules))('is good: %s', async (controllerId) => {
    const log = logOf(controllerId);
    expect(await verified(log)).toMatchObject({ verdict: 'OK', warnings: [], entries: log.entries.length });
  });

  it('names the event that no command could make today, which is a warning to the lenient', async () => {
    const log = logOf(olderRules);
    const place = { verdict: 'EVENT_IMPOSSIBLE', why: 'LegalHoldReleased, SubjectFenced' };
    const { verdict, fault } = await verified(log);
    expect({ verdict, fault }).toMatchObject({ verdict: 'EVENT_IMPOSSIBLE', fault: place });
    expect(log.entries[fault!.index!]).toContain('LegalHoldReleased');
    expect(await verified(log, { lenient: true })).toMatchObject({ verdict: 'OK', warnings: [fault] });
  });
});
