import { describe, expect, it } from '@jest/globals';
import { signerFrom } from '../testing/key-files.ts';
import { cosignedCheckpoint, goSumDatabase, witnessSignature } from '../testing/note-vectors.ts';
import { formatCheckpoint, parseCheckpoint } from './checkpoint.ts';
import { cosignedText, decodeCosignature, encodeCosignature } from './cosignature.ts';
import { openNote } from './open-note.ts';
import { formatNote, parseNote } from './signed-note.ts';
import { cosign, signNote } from './signer.ts';
import { parseVerifierKey } from './verifier-key.ts';

const root = Buffer.from(goSumDatabase.root, 'base64');
const text = `log.example/a\n7\n${goSumDatabase.root}\n`;

describe('a checkpoint', () => {
  it('of the Go checksum database is verified and read', () => {
    const opened = openNote(Buffer.from(goSumDatabase.note), [parseVerifierKey(goSumDatabase.key)!]);
    expect(opened.verdict).toBe('verified');
    const { origin, size } = goSumDatabase;
    expect(parseCheckpoint(opened.verdict === 'verified' ? opened.text : '')).toEqual({ origin, size, root });
  });

  it.each([
    { origin: 'log.example/a', size: 7, root },
    { origin: 'go.sum database tree', size: 0, root },
    { origin: 'a', size: Number.MAX_SAFE_INTEGER, root, extensions: ['one', 'two'] },
  ])('is written and read: %j', (checkpoint) => expect(parseCheckpoint(formatCheckpoint(checkpoint))).toEqual(checkpoint));

  it('is written as C2SP tlog-checkpoint says', () =>
    expect(formatCheckpoint({ origin: 'log.example/a', size: 7, root })).toBe(text));

  it.each([
    ['nothing', ''],
    ['no root', 'log.example/a\n7\n'],
    ['no origin', text.replace('log.example/a', '')],
    ['no newline at the end', text.slice(0, -1)],
    ['a leading zero', text.replace('\n7', '\n07')],
    ['a sign', text.replace('\n7', '\n+7')],
    ['a space', text.replace('\n7', '\n 7')],
    ['hexadecimal', text.replace('\n7', '\n0x7')],
    ['digits of another script', text.replace('\n7', '\n٧')],
    ['a size beyond 2^53 - 1', text.replace('\n7', '\n9007199254740992')],
    ['a shorter root', text.replace('vt5T', '')],
    ['a root without padding', text.replace('=\n', '\n')],
    ['an empty line', `${text}\n`],
    ['an empty line before an extension', `${text}\nmore\n`],
  ])('is not %s', (_, bad) => expect(parseCheckpoint(bad)).toBeUndefined());
});

describe('a cosignature', () => {
  const witness = signerFrom('witness.example/w1', 3, 'cosignature');
  const log = signerFrom('log.example/a', 1);
  const note = (line = cosign(text, witness, 1_679_315_147)) =>
    Buffer.from(formatNote({ text, signatures: [...parseNote(Buffer.from(signNote(text, [log])))!.signatures, line] }));

  it('signs the header, the time and the whole text', () =>
    expect(cosignedText(text, 1_679_315_147)).toBe(`cosignature/v1\ntime 1679315147\n${text}`));

  it('of the public examples has their times', () => {
    const [, line] = parseNote(Buffer.from(cosignedCheckpoint.note))!.signatures;
    expect(line).toMatchObject({ name: 'witness.example.com/w1', keyId: 0x8d66cf3f });
    expect(decodeCosignature(line!.signature)?.time).toBe(cosignedCheckpoint.time);
    const bytes = Buffer.from(witnessSignature.signature, 'base64').subarray(4);
    expect(decodeCosignature(bytes)?.time).toBe(witnessSignature.time);
    expect(encodeCosignature(decodeCosignature(bytes)!)).toEqual(bytes);
  });

  it('is verified with its time beside the signature of the log', () => {
    const opened = openNote(note(), [log.key, witness.key]);
    expect(opened).toMatchObject({
      verdict: 'verified',
      signatures: [{ key: log.key }, { key: witness.key, time: 1_679_315_147 }],
    });
  });

  it('of another time, length or kind of key is bad', () => {
    const good = cosign(text, witness, 1_679_315_147);
    const later = encodeCosignature({ ...decodeCosignature(good.signature)!, time: 1_679_315_148 });
    const plain = good.signature.subarray(8);
    const unsafe = Buffer.concat([Buffer.alloc(8, 0xff), plain]);
    for (const signature of [later, plain, unsafe, Buffer.concat([good.signature, Buffer.alloc(1)])]) {
      expect(openNote(note({ ...good, signature }), [log.key, witness.key]).verdict).toBe('BAD_SIGNATURE');
    }
    expect(decodeCosignature(unsafe)).toBeUndefined();
  });

  it('is no signature of a log: the same key with the other kind is unknown', () => {
    const asLog = signerFrom('witness.example/w1', 3);
    expect(openNote(note(), [asLog.key]).verdict).toBe('NO_KNOWN_KEY');
  });
});
