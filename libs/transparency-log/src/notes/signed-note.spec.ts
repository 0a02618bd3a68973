import { describe, expect, it } from '@jest/globals';
import { cosignedCheckpoint, enoch, peter } from '../testing/note-vectors.ts';
import { keyFileOf, signerFrom } from '../testing/key-files.ts';
import { openNote } from './open-note.ts';
import { addSignatures, formatNote, mostNoteBytes, parseNote } from './signed-note.ts';
import { signerOf, signNote } from './signer.ts';
import { parseVerifierKey } from './verifier-key.ts';

const peterKey = parseVerifierKey(peter.key)!;
const peterSigner = signerOf(peter.name, keyFileOf(peter.seed))!;
const enochSigner = signerOf(enoch.name, keyFileOf(enoch.seed))!;
const bytes = (note: string) => Buffer.from(note);
const note = `${peter.text}\n${peter.line}`;
const verdictOf = (text: string, keys = [peterKey]) => openNote(bytes(text), keys).verdict;

describe('the public example of a signed note', () => {
  it('is signed to the byte', () => expect(signNote(peter.text, [peterSigner])).toBe(note));

  it('takes a second signature to the byte', () =>
    expect(signNote(peter.text, [peterSigner, enochSigner])).toBe(note + enoch.line));

  it('is verified', () => {
    const opened = openNote(bytes(note), [peterKey]);
    expect(opened).toMatchObject({ verdict: 'verified', text: peter.text, signatures: [{ key: peterKey }] });
  });
});

describe('a signature', () => {
  it('by an unknown key is ignored, whatever it holds', () => {
    expect(verdictOf(note + enoch.line)).toBe('verified');
    expect(verdictOf(note + enoch.line.replace('Zmm', 'Zmn').replace('5n2t', '5n3t'))).toBe('verified');
    expect(verdictOf(`${peter.text}\n${enoch.line}`)).toBe('NO_KNOWN_KEY');
    expect(verdictOf(note, [])).toBe('NO_KNOWN_KEY');
  });

  it('by a key of which only the name or the id is known is ignored', () => {
    expect(verdictOf(note.replace('PeterNeumann', 'CarmenSandiego'))).toBe('NO_KNOWN_KEY');
    expect(verdictOf(note.replace('x08g', 'xxxx'))).toBe('NO_KNOWN_KEY');
  });

  it('by a known key that is bad refuses the note, beside good ones too', () => {
    const bad = peter.line.replace('ZJku', 'ZJkv');
    expect(openNote(bytes(`${peter.text}\n${bad}`), [peterKey])).toEqual({ verdict: 'BAD_SIGNATURE', key: peterKey });
    expect(verdictOf(`${note}${bad}`)).toBe('BAD_SIGNATURE');
    expect(verdictOf(`${peter.text}\n${bad}${enoch.line}`, [enochSigner.key, peterKey])).toBe('BAD_SIGNATURE');
    expect(verdictOf(note.replace('problem is', 'problem was'))).toBe('BAD_SIGNATURE');
    expect(verdictOf(`${peter.text}\n— PeterNeumann x08go/ZJ\n`)).toBe('BAD_SIGNATURE');
  });

  it('by a known key counts once', () => {
    const opened = openNote(bytes(note + peter.line), [peterKey]);
    expect(opened.verdict === 'verified' && opened.signatures.length).toBe(1);
  });

  it('by the old and the new key of a log verifies under either', () => {
    const [old, next] = [signerFrom('log.example/a', 1), signerFrom('log.example/a', 2)];
    const both = signNote('text\n', [old, next]);
    for (const keys of [[old.key], [next.key], [old.key, next.key]]) expect(verdictOf(both, keys)).toBe('verified');
    expect(verdictOf(signNote('text\n', [old]), [next.key])).toBe('NO_KNOWN_KEY');
  });

  it('is added once for a key', () => {
    const [line] = parseNote(bytes(`x\n\n${enoch.line}`))!.signatures;
    expect(addSignatures(note, [line!])).toBe(note + enoch.line);
    expect(addSignatures(note + enoch.line, [line!, line!])).toBe(note + enoch.line);
    expect(addSignatures('no note', [line!])).toBeUndefined();
  });
});

describe('what is a note', () => {
  it('is parted at the last empty line', () => {
    expect(parseNote(bytes(`one\n\ntwo\n\n${peter.line}`))?.text).toBe('one\n\ntwo\n');
    expect(parseNote(bytes(`\n\n${peter.line}`))?.text).toBe('\n');
  });

  it.each([cosignedCheckpoint.note, note, note + enoch.line, `\ufeff${note}`])('is written as it was read: %j', (text) =>
    expect(formatNote(parseNote(bytes(text))!)).toBe(text),
  );

  it.each([
    ['nothing', ''],
    ['text alone', peter.text],
    ['text without signatures', `${peter.text}\n`],
    ['no text', `\n${peter.line}`],
    ['signature alone', peter.line],
    ['no newline at the end', note.slice(0, -1)],
    ['a control character', `\u0001${note}`],
    ['a carriage return', note.replaceAll('\n', '\r\n')],
    ['a tab', note.replace(' ', '\t')],
    ['a name with a space', `${peter.text}\n${peter.line.replace('Peter', 'Peter ')}`],
    ['a name with a space of another script', `${peter.text}\n${peter.line.replace('Peter', 'Peter\u2003')}`],
    ['a name with a plus', `${peter.text}\n${peter.line.replace('Peter', 'Peter+')}`],
    ['no name', `${peter.text}\n${peter.line.replace('PeterNeumann', '')}`],
    ['a hyphen for the dash', `${peter.text}\n${peter.line.replace('—', '-')}`],
    ['another line among the signatures', `${note}Unexpected line.\n`],
    ['base64 without padding', note.replace('AM=\n', 'AM\n')],
    ['base64 with bits beyond its end', note.replace('AM=\n', 'AN=\n')],
    ['base64 of URLs', note.replaceAll('/', '_')],
    ['a key id alone', `${peter.text}\n— PeterNeumann x08gow==\n`],
    ['two spaces', note.replace('— Peter', '—  Peter')],
    ['more than 100 signatures', `${peter.text}\n${peter.line.repeat(101)}`],
    ['more than a mebibyte', 'x'.repeat(mostNoteBytes) + note],
  ])('is not %s', (_, text) => expect(parseNote(bytes(text))).toBeUndefined());

  it('is not what is no UTF-8', () => {
    expect(parseNote(Buffer.concat([Buffer.from([0xff]), bytes(note)]))).toBeUndefined();
    expect(parseNote(Buffer.concat([Buffer.from([0xed, 0xa0, 0x80]), bytes(note)]))).toBeUndefined();
  });

  it('may have a hundred signatures', () => expect(verdictOf(`${peter.text}\n${peter.line.repeat(100)}`)).toBe('verified'));

  it('is not another for any changed bit', () => {
    const whole = bytes(note);
    for (let bit = 0; bit < whole.length * 8; bit++) {
      const changed = Uint8Array.from(whole);
      changed[bit >> 3]! ^= 1 << (bit & 7);
      expect(openNote(changed, [peterKey]).verdict).not.toBe('verified');
    }
  });
});
