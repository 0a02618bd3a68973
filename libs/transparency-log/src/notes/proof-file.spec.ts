import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { formatProofFile, parseProofFile } from './proof-file.ts';

const hash = (text: string) => createHash('sha256').update(text).digest();
const [one, two] = [hash('hash1'), hash('hash2')];
const [oneText, twoText] = [one.toString('base64'), two.toString('base64')];
const extra = Buffer.from('extra information');

/** The cases of github.com/transparency-dev/formats v0.1.1, proof/tlog_proof_test.go (Apache-2.0), and the texts that it expects. */
const cases = [
  {
    proof: { index: 5, hashes: [one, two], note: 'test checkpoint\n' },
    text: `c2sp.org/tlog-proof@v1\nindex 5\n${oneText}\n${twoText}\n\ntest checkpoint\n`,
  },
  {
    proof: { index: 10, hashes: [one], note: 'checkpoint data\n', extra },
    text: `c2sp.org/tlog-proof@v1\nextra ${extra.toString('base64')}\nindex 10\n${oneText}\n\ncheckpoint data\n`,
  },
  { proof: { index: 0, hashes: [], note: 'checkpoint\n' }, text: 'c2sp.org/tlog-proof@v1\nindex 0\n\ncheckpoint\n' },
];
const good = cases[0]!.text;

describe('a proof file', () => {
  it.each(cases)('is written and read: $text', ({ proof, text }) => {
    expect(formatProofFile(proof)).toBe(text);
    expect(parseProofFile(text)).toEqual(proof);
  });

  it('keeps the empty lines of the note', () => {
    const note = 'a\n1\nb\n\n— c d\n';
    expect(parseProofFile(formatProofFile({ index: 1, hashes: [one], note }))?.note).toBe(note);
  });

  it.each([
    ['nothing', ''],
    ['another head', good.replace('@v1', '@v2')],
    ['no index', good.replace('index 5\n', '')],
    ['an index with a leading zero', good.replace('index 5', 'index 05')],
    ['an index below zero', good.replace('index 5', 'index -1')],
    ['two indices', good.replace('index 5\n', 'index 5\nindex 5\n')],
    ['no empty line', good.replace('\n\n', '\n')],
    ['extra after the index', good.replace('index 5\n', 'index 5\nextra AAAA\n')],
    ['extra twice', good.replace('index', 'extra AAAA\nextra AAAA\nindex')],
    ['extra that is no base64', good.replace('index', 'extra A\nindex')],
    ['a short hash', good.replace(oneText, oneText.slice(4))],
    ['a hash without padding', good.replace(oneText, oneText.slice(0, -1))],
    ['more hashes than a tree can have', good.replace(oneText, `${oneText}\n`.repeat(64).trim())],
    ['carriage returns', good.replaceAll('\n', '\r\n')],
  ])('is not %s', (_, text) => expect(parseProofFile(text)).toBeUndefined());
});
