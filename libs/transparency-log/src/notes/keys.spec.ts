import { describe, expect, it } from '@jest/globals';
import { keyFileOf, rsaKeyFile, signerFrom } from '../testing/key-files.ts';
import { badKeys, enoch, goSumDatabase, peter, witnessKey } from '../testing/note-vectors.ts';
import { newKeyFile, signerOf } from './signer.ts';
import { formatVerifierKey, parseVerifierKey } from './verifier-key.ts';

describe('a verifier key', () => {
  it.each([
    [peter.key, 'PeterNeumann', 0xc74f20a3, 'ed25519'],
    [goSumDatabase.key, 'sum.golang.org', 0x033de0ae, 'ed25519'],
    [witnessKey, 'remora.n621.de', 0xda77ade7, 'cosignature'],
  ])('%s', (text, name, keyId, type) => {
    const key = parseVerifierKey(text)!;
    expect(key).toMatchObject({ name, keyId, type });
    expect(formatVerifierKey(key)).toBe(text);
  });

  it.each(badKeys)('is not %s', (text) => expect(parseVerifierKey(text)).toBeUndefined());

  it('is no part of one, and none with a changed character', () => {
    for (let begin = 0; begin < peter.key.length; begin++) {
      for (let end = begin; end <= peter.key.length; end++) {
        const isWhole = end - begin === peter.key.length;
        expect(parseVerifierKey(peter.key.slice(begin, end)) !== undefined).toBe(isWhole);
      }
      const next = String.fromCodePoint(peter.key.codePointAt(begin)! + 1);
      expect(parseVerifierKey(peter.key.slice(0, begin) + next + peter.key.slice(begin + 1))).toBeUndefined();
    }
  });

  it('of one public key has another id for each name and kind', () => {
    const ids = [signerFrom('a', 1), signerFrom('b', 1), signerFrom('a', 1, 'cosignature')].map(({ key }) => key.keyId);
    expect(new Set(ids).size).toBe(3);
  });
});

describe('a private key file', () => {
  it('makes the key of the public example', () => {
    expect(formatVerifierKey(signerOf(peter.name, keyFileOf(peter.seed))!.key)).toBe(peter.key);
    expect(signerOf(enoch.name, keyFileOf(enoch.seed))!.key.keyId).toBe(0xaf0cfe78);
  });

  it('is made anew', () => {
    const [one, other] = [newKeyFile(), newKeyFile()];
    expect(signerOf('a', one)?.key.keyId).toBe(signerOf('a', one)?.key.keyId);
    expect(signerOf('a', one)?.key.keyId).not.toBe(signerOf('a', other)?.key.keyId);
  });

  it('is no other text, kind of key or name', () => {
    const file = keyFileOf(peter.seed);
    for (const bad of ['', 'key', peter.seed, file.replace('PRIVATE', 'PUBLIC'), file.slice(0, 40), rsaKeyFile()]) {
      expect(signerOf('a', bad)).toBeUndefined();
    }
    for (const name of ['', 'a b', 'a+b', 'a\nb', 'a\u00a0b', 'a\u0007']) expect(signerOf(name, file)).toBeUndefined();
  });
});
